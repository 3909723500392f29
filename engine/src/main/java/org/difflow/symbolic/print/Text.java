package org.difflow.symbolic.print;

/** A piece of a written formula and how tightly it holds together. */
record Text(String characters, Tie tie) {
  /** From loose to tight; a piece is bracketed where something tighter is needed. */
  enum Tie {
    SUM,
    PRODUCT,
    POWER,
    ATOM
  }

  static Text atom(String characters) {
    return new Text(characters, Tie.ATOM);
  }

  /** The characters, in brackets if they are looser than {@code needed}. */
  String in(Tie needed, Notation notation) {
    return tie.compareTo(needed) < 0 ? notation.parentheses(characters) : characters;
  }
}
