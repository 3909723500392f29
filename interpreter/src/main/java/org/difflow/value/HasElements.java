package org.difflow.value;

/** A value that is a row of others: a vector, a matrix by its rows, a list. */
public interface HasElements {
  int length();

  /** The element at {@code index}, from 0. */
  Object element(int index);
}
