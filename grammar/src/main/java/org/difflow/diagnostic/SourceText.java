package org.difflow.diagnostic;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A named text with its lines. A line ends at {@code \n}, {@code \r\n} or a lone {@code \r};
 * offsets outside the text are clipped to it, so that no place can make a message fail. Texts are
 * equal by name and content.
 */
public final class SourceText {
  private final String name;
  private final String text;
  private final int[] lineStarts;

  public SourceText(String name, String text) {
    this.name = name;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceText that && name.equals(that.name) && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, text);
  }

  /** The name as messages show it, usually the path of the file. */
  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  /** The text of a range, clipped. */
  public String text(SourceRange range) {
    return text.substring(clip(range.start()), clip(range.end()));
  }

  public int lineCount() {
    return lineStarts.length;
  }

  /** The line, counted from 1, without its end. */
  public String line(int number) {
    return text.substring(lineStart(number), lineEnd(number));
  }

  /** The offset of the first character of a line. */
  public int lineStart(int number) {
    return lineStarts[number - 1];
  }

  /** The offset just behind the last character of a line, before its line end. */
  public int lineEnd(int number) {
    int end = number < lineStarts.length ? lineStarts[number] : text.length();
    while (end > lineStart(number) && isLineEnd(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** The place of an offset. */
  public Position position(int offset) {
    int clipped = clip(offset);
    int found = Arrays.binarySearch(lineStarts, clipped);
    int line = found >= 0 ? found + 1 : -found - 1;
    return new Position(line, text.codePointCount(lineStart(line), clipped) + 1);
  }

  @Override
  public String toString() {
    return name;
  }

  private int clip(int offset) {
    return Math.clamp(offset, 0, text.length());
  }

  private static int[] lineStarts(String text) {
    IntStream later = IntStream.rangeClosed(1, text.length()).filter(i -> startsLine(text, i));
    return IntStream.concat(IntStream.of(0), later).toArray();
  }

  private static boolean startsLine(String text, int offset) {
    char before = text.charAt(offset - 1);
    boolean insideCrLf = before == '\r' && offset < text.length() && text.charAt(offset) == '\n';
    return isLineEnd(before) && !insideCrLf;
  }

  private static boolean isLineEnd(char character) {
    return character == '\n' || character == '\r';
  }
}
