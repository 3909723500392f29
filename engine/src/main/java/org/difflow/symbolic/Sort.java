package org.difflow.symbolic;

/**
 * What a symbol stands for: one number, a vector of d numbers that is used elementwise, or the
 * variable of an integral, which is not free.
 */
public enum Sort {
  SCALAR,
  VECTOR,
  BOUND
}
