package org.difflow.checker.type;

/** What a value is, where that is plain from the text. */
public sealed interface Type {
  /** How a sentence calls such a value, with its article. */
  String words();

  /** One number. */
  record Number() implements Type {
    @Override
    public String words() {
      return "a number";
    }
  }

  /** A string. */
  record Text() implements Type {
    @Override
    public String words() {
      return "a string";
    }
  }

  /** True or false. */
  record Truth() implements Type {
    @Override
    public String words() {
      return "true or false";
    }
  }

  /** {@code none}. */
  record Nothing() implements Type {
    @Override
    public String words() {
      return "none";
    }
  }

  /** A vector of numbers, which is one row, or a matrix. */
  record Numbers(int rows, int columns, boolean vector) implements Type {
    static Numbers vector(int length) {
      return new Numbers(1, length, true);
    }

    @Override
    public String words() {
      return vector
          ? "a vector of " + columns + (columns == 1 ? " number" : " numbers")
          : "a matrix of " + rows + " x " + columns + " numbers";
    }

    /** Whether the two can be combined number by number, as in NumPy. */
    public boolean fits(Numbers other) {
      return fits(rows, other.rows) && fits(columns, other.columns);
    }

    private static boolean fits(int m, int n) {
      return m == n || m == 1 || n == 1;
    }

    /** The shape of the combination; the two must fit. */
    Numbers with(Numbers other) {
      return new Numbers(
          Math.max(rows, other.rows), Math.max(columns, other.columns), vector && other.vector);
    }
  }

  /** Whether arithmetic is defined for such values. */
  default boolean isNumeric() {
    return this instanceof Number || this instanceof Numbers;
  }
}
