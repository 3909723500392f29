package org.difflow.tier;

/**
 * Where a value stands: in the array of an argument or of a result, or in the scratch as the one of
 * that index among those of its extent.
 */
record Place(Source source, int index, Extent extent) {
  enum Source {
    ARGUMENT,
    RESULT,
    SCRATCH
  }
}
