package org.difflow.syntax.format;

import java.util.List;
import org.difflow.syntax.format.Part.Block;
import org.difflow.syntax.format.Part.Bracket;
import org.difflow.syntax.format.Part.Line;
import org.difflow.syntax.format.Part.Remark;
import org.difflow.syntax.format.Part.Word;

/**
 * Writes lines. What does not fit is broken first after an operator, where the operand then fits,
 * and otherwise inside brackets: one item per line, numbers as many as fit. A bracket or block that
 * the text had broken after its opening stays broken.
 */
final class Layout {
  private static final int WIDTH = 100;
  private static final int INDENTATION = 2;
  private static final int CONTINUATION = 4;

  private final Page page = new Page();

  private Layout() {}

  static String of(List<Line> lines) {
    Layout layout = new Layout();
    layout.lines(lines, 0);
    return layout.page.text();
  }

  private void lines(List<Line> lines, int indentation) {
    for (Line line : Alignment.of(lines)) {
      if (line.spaced()) {
        page.newLine(0);
      }
      page.newLine(indentation);
      sequence(line.parts(), indentation, 0);
    }
  }

  /**
   * Writes what starts at the place reached.
   *
   * @param indentation of the line that it starts on
   * @param reserve what has to fit behind it
   */
  private void sequence(List<Part> parts, int indentation, int reserve) {
    if (parts.size() > 1 && parts.getLast() instanceof Remark remark && !remark.alone()) {
      sequence(parts.subList(0, parts.size() - 1), indentation, reserve);
      page.remark(remark);
    } else if (page.column() + Flat.width(parts) + reserve <= WIDTH) {
      page.write(Flat.text(parts));
    } else {
      oneByOne(parts, indentation, reserve);
    }
  }

  private void oneByOne(List<Part> parts, int indentation, int reserve) {
    for (int i = 0; i < parts.size(); i++) {
      approach(parts, i, indentation, reserve);
      part(parts, i, reserve);
    }
  }

  /** Goes to where a part starts: behind the one before, or on a new line. */
  private void approach(List<Part> parts, int index, int indentation, int reserve) {
    Part part = parts.get(index);
    boolean afterRemark = index > 0 && parts.get(index - 1) instanceof Remark;
    boolean alone = index > 0 && part instanceof Remark remark && remark.alone();
    boolean gains = part.breakable() && gainsByBreak(parts, index, indentation, reserve);
    if (afterRemark || alone || gains) {
      page.newLine(indentation + CONTINUATION);
    } else if (index > 0) {
      page.write(" ".repeat(part.blanks()));
    }
  }

  private boolean gainsByBreak(List<Part> parts, int index, int indentation, int reserve) {
    int width = widthToNextBreak(parts, index, reserve);
    boolean fitsHere = page.column() + parts.get(index).blanks() + width <= WIDTH;
    return !fitsHere && indentation + CONTINUATION + width <= WIDTH;
  }

  /** Of a part and those behind it that can only be broken inside a block. */
  private static int widthToNextBreak(List<Part> parts, int index, int reserve) {
    int width = Flat.width(parts.get(index));
    for (int i = index + 1; i < parts.size() && width <= WIDTH; i++) {
      Part part = parts.get(i);
      if (part.breakable() || part instanceof Remark) {
        return width;
      }
      if (part instanceof Block) {
        return width + 2;
      }
      width += part.blanks() + Flat.width(part);
    }
    return width + reserve;
  }

  private void part(List<Part> parts, int index, int reserve) {
    switch (parts.get(index)) {
      case Word word -> page.write(word.text());
      case Remark remark when remark.alone() -> page.write(remark.text());
      case Remark remark -> page.remark(remark);
      case Block block -> block(block);
      case Bracket bracket -> bracket(bracket, widthBehind(parts, index, reserve));
    }
  }

  /** Of what has to stand on the line on which a bracket ends. */
  private static int widthBehind(List<Part> parts, int index, int reserve) {
    int width = 0;
    for (int i = index + 1; i < parts.size() && width <= WIDTH; i++) {
      switch (parts.get(i)) {
        case Part part when part.breakable() -> {
          return width;
        }
        case Remark _ -> {
          return width;
        }
        case Bracket bracket -> {
          return width + bracket.blanks() + 1;
        }
        case Block _ -> {
          return width + 2;
        }
        case Word word -> width += word.blanks() + Flat.width(word);
      }
    }
    return width + reserve;
  }

  private void block(Block block) {
    if (block.lines().isEmpty()) {
      page.write("{}");
      return;
    }
    int indentation = page.indentation();
    page.write("{");
    List<Line> rest = block.lines();
    if (rest.getFirst().parts().getFirst() instanceof Remark remark && !remark.alone()) {
      page.remark(remark);
      rest = rest.subList(1, rest.size());
    }
    lines(rest, indentation + INDENTATION);
    page.newLine(indentation);
    page.write("}");
  }

  private void bracket(Bracket bracket, int behind) {
    if (page.column() + Flat.width(bracket) + behind <= WIDTH || isUnbreakable(bracket)) {
      page.write(Flat.text(bracket));
    } else if (embraces(bracket)) {
      page.write(bracket.open());
      sequence(bracket.items().getFirst(), page.indentation(), behind + 1);
      page.write(bracket.close());
    } else {
      broken(bracket);
    }
  }

  /** Around one word, or none, there is nothing to be gained. */
  private static boolean isUnbreakable(Bracket bracket) {
    List<Part> parts = bracket.items().stream().flatMap(List::stream).toList();
    boolean oneWord = parts.size() == 1 && parts.getFirst() instanceof Word && !bracket.opened();
    return parts.isEmpty() || oneWord;
  }

  /** Whether the only item is broken instead: {@code points([}. */
  private static boolean embraces(Bracket bracket) {
    List<Part> only = bracket.items().getFirst();
    return !bracket.opened()
        && bracket.items().size() == 1
        && (only.getFirst() instanceof Bracket && only.size() == 1
            || only.getLast() instanceof Block
                && only.stream().noneMatch(Remark.class::isInstance));
  }

  private void broken(Bracket bracket) {
    int indentation = page.indentation();
    page.write(bracket.open());
    if (isOfNumbers(bracket)) {
      filled(bracket.items(), indentation + INDENTATION);
    } else {
      bracket.items().forEach(item -> item(item, indentation + INDENTATION));
    }
    page.newLine(indentation);
    page.write(bracket.close());
  }

  private void item(List<Part> item, int indentation) {
    if (item.getFirst() instanceof Remark remark && !remark.alone()) {
      page.remark(remark);
    } else {
      page.newLine(indentation);
      sequence(item, indentation, 0);
    }
  }

  /** Whether every item is a number or a name, perhaps with a minus. */
  private static boolean isOfNumbers(Bracket bracket) {
    return bracket.open().equals("[")
        && bracket.items().stream()
            .allMatch(item -> item.size() <= 3 && item.stream().allMatch(Word.class::isInstance));
  }

  private void filled(List<List<Part>> items, int indentation) {
    page.newLine(indentation);
    for (List<Part> item : items) {
      boolean first = page.column() == indentation;
      boolean fits = page.column() + 1 + Flat.width(item) <= WIDTH;
      if (!first && !fits) {
        page.newLine(indentation);
      } else if (!first) {
        page.write(" ");
      }
      page.write(Flat.text(item));
    }
  }
}
