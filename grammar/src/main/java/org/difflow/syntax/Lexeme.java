package org.difflow.syntax;

import org.difflow.diagnostic.SourceRange;

/** A piece of a script as it stands in the text, and the part that it plays there. */
public record Lexeme(Kind kind, String text, SourceRange range) {

  /** What a piece is to its neighbours. */
  public enum Kind {
    /** Blanks, and newlines that end nothing. */
    BLANK,
    /** A newline or {@code ;} that ends a statement or an item. */
    LINE_END,
    /** From {@code #} to the end of the line. */
    COMMENT,
    /** A name, a number, a keyword. */
    WORD,
    /** A keyword in the middle of an expression: {@code then}, {@code else}, {@code for}. */
    JOINT,
    /** {@code + - == < and or on = ~ =>} and their like. */
    INFIX,
    /** {@code * / ^ .. . :}. */
    TIGHT,
    /** The minus of one operand. */
    PREFIX,
    /** The prime. */
    POSTFIX,
    COMMA,
    /** Opens a group, a list, or the parameters of a function without a name. */
    OPEN,
    /** Opens the arguments, indices or parameters of what stands before it. */
    OPEN_ARGUMENTS,
    CLOSE,
    OPEN_BLOCK,
    CLOSE_BLOCK,
    OPEN_STRING,
    /** Characters of a string, or an escape. */
    QUOTED,
    OPEN_HOLE,
    CLOSE_HOLE,
    CLOSE_STRING
  }
}
