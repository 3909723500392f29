package org.difflow.syntax.format;

import java.util.List;
import java.util.stream.Stream;

/** What a line is made of. */
sealed interface Part {
  /** Blanks before it where it does not start a line. */
  int blanks();

  /** Whether the line may be broken before it. */
  boolean breakable();

  /**
   * A piece that stays in one: a name, a number, an operator, a string with all its holes.
   *
   * @param column where it stood in the text
   */
  record Word(String text, int blanks, boolean breakable, int column) implements Part {
    Word after(int moreBlanks) {
      return new Word(text, moreBlanks, breakable, column);
    }
  }

  /**
   * A list, a group, arguments.
   *
   * @param items what stands between its commas, each with its comma, and lines with comments
   * @param opened whether the text goes on in a new line after its opening
   */
  record Bracket(
      String open,
      List<List<Part>> items,
      String close,
      boolean opened,
      int blanks,
      boolean breakable)
      implements Part {
    public Bracket {
      items = List.copyOf(items);
    }
  }

  /**
   * The body of a block, path or sampler.
   *
   * @param opened whether the text goes on in a new line after its opening
   */
  record Block(List<Line> lines, boolean opened, int blanks) implements Part {
    public Block {
      lines = List.copyOf(lines);
    }

    @Override
    public boolean breakable() {
      return false;
    }
  }

  /**
   * A comment.
   *
   * @param alone whether it has a line of its own
   * @param column where it stood in the text
   */
  record Remark(String text, boolean alone, int column) implements Part {
    @Override
    public int blanks() {
      return 0;
    }

    @Override
    public boolean breakable() {
      return false;
    }
  }

  /**
   * A statement, an item of a path or sampler, or a comment.
   *
   * @param spaced whether a blank line stands before it
   */
  record Line(List<Part> parts, boolean spaced) {
    public Line {
      parts = List.copyOf(parts);
    }

    Line with(List<Part> others) {
      return new Line(others, spaced);
    }

    Line and(Part last) {
      return with(Stream.concat(parts.stream(), Stream.of(last)).toList());
    }
  }
}
