package org.difflow.stepping;

import java.util.List;

/**
 * What is to be computed, without any number: the same for all steps that do the same things, so
 * that they share a plan.
 *
 * @param dimension numbers in a vector
 * @param wanted the slots whose numbers are asked for
 */
record Outline(int dimension, List<Slot> slots, List<Integer> wanted) {
  Outline {
    slots = List.copyOf(slots);
    wanted = List.copyOf(wanted);
  }
}
