package org.difflow.tier;

import java.util.Comparator;

/**
 * One of the loops that a kernel is cut into; they run in their order.
 *
 * @param varies whether its values differ from sample to sample; the others come first
 * @param cycle how many sums over coordinates its values wait for, one after the other
 * @param stage what kind of loop
 */
record Phase(boolean varies, int cycle, Stage stage) implements Comparable<Phase> {
  private static final Comparator<Phase> ORDER =
      Comparator.comparing(Phase::varies).thenComparing(Phase::cycle).thenComparing(Phase::stage);

  enum Stage {
    /** Over the lanes: scalars. */
    SCALARS,

    /** Over the coordinates, and in it over the lanes: vectors. */
    VECTORS,

    /** The same, adding up what the loop over vectors has made. */
    SUMS
  }

  boolean overCoordinates() {
    return stage != Stage.SCALARS;
  }

  @Override
  public int compareTo(Phase other) {
    return ORDER.compare(this, other);
  }
}
