package org.difflow.syntax.format;

import java.util.List;
import java.util.stream.Collectors;
import org.difflow.syntax.format.Part.Block;
import org.difflow.syntax.format.Part.Bracket;
import org.difflow.syntax.format.Part.Line;
import org.difflow.syntax.format.Part.Remark;
import org.difflow.syntax.format.Part.Word;

/** Parts written in one line, and how many characters that takes. */
final class Flat {
  /** The width of what cannot stand in one line; the sum of many still fits an {@code int}. */
  static final int NEVER = 1 << 20;

  private Flat() {}

  /** The width of a sequence, without the blanks before it. */
  static int width(List<Part> parts) {
    int width = 0;
    for (int i = 0; i < parts.size() && width < NEVER; i++) {
      width += (i == 0 ? 0 : parts.get(i).blanks()) + width(parts.get(i));
    }
    return Math.min(width, NEVER);
  }

  /** The width of a part, without the blanks before it. */
  static int width(Part part) {
    return switch (part) {
      case Word word -> characters(word.text());
      case Bracket bracket -> width(bracket);
      case Block block -> width(block);
      case Remark _ -> NEVER;
    };
  }

  private static int width(Bracket bracket) {
    if (bracket.items().isEmpty()) {
      return 2;
    }
    int width = bracket.opened() ? NEVER : 1 + bracket.items().size();
    for (int i = 0; i < bracket.items().size() && width < NEVER; i++) {
      width += width(bracket.items().get(i));
    }
    return Math.min(width, NEVER);
  }

  /** A block in one line holds one statement at most. */
  private static int width(Block block) {
    return switch (block.lines().size()) {
      case 0 -> 2;
      case 1 -> block.opened() ? NEVER : 4 + width(block.lines().getFirst().parts());
      default -> NEVER;
    };
  }

  static String text(List<Part> parts) {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      text.repeat(' ', text.isEmpty() ? 0 : part.blanks()).append(text(part));
    }
    return text.toString();
  }

  static String text(Part part) {
    return switch (part) {
      case Word word -> word.text();
      case Remark remark -> remark.text();
      case Bracket bracket ->
          bracket.items().stream()
              .map(Flat::text)
              .collect(Collectors.joining(" ", bracket.open(), bracket.close()));
      case Block block when block.lines().isEmpty() -> "{}";
      case Block block ->
          block.lines().stream()
              .map(Line::parts)
              .map(Flat::text)
              .collect(Collectors.joining(" ", "{ ", " }"));
    };
  }

  private static int characters(String text) {
    return text.codePointCount(0, text.length());
  }
}
