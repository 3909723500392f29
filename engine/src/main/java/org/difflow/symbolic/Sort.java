package org.difflow.symbolic;

/** What a symbol stands for: one number, or a vector of d numbers that is used elementwise. */
public enum Sort {
  SCALAR,
  VECTOR
}
