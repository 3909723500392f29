package org.difflow.syntax.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.difflow.syntax.format.Part.Line;
import org.difflow.syntax.format.Part.Word;

/**
 * Keeps {@code =} and {@code ~} in one column: lines that follow each other and had their first one
 * in the same column of the text have it in the same column again.
 */
final class Alignment {
  /** What stands before the sign of a longer line may have to be broken. */
  private static final int LONGEST = 50;

  private Alignment() {}

  static List<Line> of(List<Line> lines) {
    List<Line> aligned = new ArrayList<>();
    for (int start = 0; start < lines.size(); start = aligned.size()) {
      List<Line> run = lines.subList(start, runFrom(lines, start));
      int widest = run.stream().mapToInt(Alignment::widthBeforeSign).max().orElse(0);
      run.forEach(line -> aligned.add(padded(line, widest)));
    }
    return aligned;
  }

  private static int runFrom(List<Line> lines, int start) {
    Optional<Word> first = sign(lines.get(start));
    int end = start + 1;
    while (end < lines.size() && isAligned(lines.get(end), first)) {
      end++;
    }
    return end;
  }

  private static boolean isAligned(Line line, Optional<Word> first) {
    Optional<Word> sign = sign(line);
    return !line.spaced()
        && first.isPresent()
        && sign.isPresent()
        && sign.get().column() == first.get().column();
  }

  private static Line padded(Line line, int widest) {
    OptionalInt place = signPlace(line);
    if (place.isEmpty()) {
      return line;
    }
    List<Part> parts = new ArrayList<>(line.parts());
    int blanks = 1 + widest - widthBeforeSign(line);
    parts.set(place.getAsInt(), sign(line).orElseThrow().after(blanks));
    return line.with(parts);
  }

  private static Optional<Word> sign(Line line) {
    OptionalInt place = signPlace(line);
    return place.isPresent()
        ? Optional.of((Word) line.parts().get(place.getAsInt()))
        : Optional.empty();
  }

  private static int widthBeforeSign(Line line) {
    return Flat.width(line.parts().subList(0, signPlace(line).orElse(0)));
  }

  /** Where the first sign of a line stands among its parts, if not too far behind. */
  private static OptionalInt signPlace(Line line) {
    return IntStream.range(1, line.parts().size())
        .filter(i -> line.parts().get(i) instanceof Word word && isSign(word.text()))
        .limit(1)
        .filter(i -> Flat.width(line.parts().subList(0, i)) <= LONGEST)
        .findFirst();
  }

  private static boolean isSign(String text) {
    return text.equals("=") || text.equals("~");
  }
}
