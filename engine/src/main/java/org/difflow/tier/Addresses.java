package org.difflow.tier;

import java.lang.classfile.CodeBuilder;

/**
 * The bytecode that finds a place, in methods that begin with the same parameters.
 *
 * @param shift how many variables stand before the parameters
 * @param coordinate the variable with the coordinate of a loop over coordinates
 */
record Addresses(CodeBuilder code, Scratch layout, int shift, int coordinate) {
  private static final int ARGUMENTS = 0;
  private static final int RESULTS = 1;
  private static final int SCRATCH = 2;
  private static final int LANES = 3;
  private static final int DIMENSION = 4;

  /** How many variables the parameters take. */
  static final int PARAMETERS = 5;

  int lanes() {
    return shift + LANES;
  }

  int dimension() {
    return shift + DIMENSION;
  }

  /** Pushes what every loop is given, the coordinate apart. */
  void pushParameters() {
    code.aload(shift + ARGUMENTS).aload(shift + RESULTS).aload(shift + SCRATCH);
    code.iload(lanes()).iload(dimension());
  }

  /** Pushes the array in which a place is. */
  void pushArray(Place place) {
    switch (place.source()) {
      case ARGUMENT -> code.aload(shift + ARGUMENTS).loadConstant(place.index()).aaload();
      case RESULT -> code.aload(shift + RESULTS).loadConstant(place.index()).aaload();
      case SCRATCH -> code.aload(shift + SCRATCH);
    }
  }

  /** Pushes where in its array a place begins. */
  void pushStart(Place place) {
    boolean inScratch = place.source() == Place.Source.SCRATCH;
    code.loadConstant(inScratch ? layout.before(place, Extent.NUMBER) : 0);
    for (Extent extent : Extent.values()) {
      int before = inScratch && extent != Extent.NUMBER ? layout.before(place, extent) : 0;
      if (before > 0) {
        code.loadConstant(before);
        pushSize(extent);
        code.imul().iadd();
      }
    }
  }

  /** Pushes where the numbers of the current coordinate begin. */
  void pushCoordinate(Place place) {
    pushStart(place);
    switch (place.extent()) {
      case PANEL -> code.iload(coordinate).iload(lanes()).imul().iadd();
      case COORDINATES -> code.iload(coordinate).iadd();
      case NUMBER, LANES -> {}
    }
  }

  /** Pushes how many numbers a value of an extent has. */
  void pushSize(Extent extent) {
    switch (extent) {
      case NUMBER -> code.iconst_1();
      case COORDINATES -> code.iload(dimension());
      case LANES -> code.iload(lanes());
      case PANEL -> code.iload(lanes()).iload(dimension()).imul();
    }
  }
}
