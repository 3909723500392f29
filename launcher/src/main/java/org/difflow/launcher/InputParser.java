package org.difflow.launcher;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.difflow.syntax.Unfinished;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Tells the line editor whether an input goes on, and which word is to be completed. */
final class InputParser implements Parser {
  /** A name, or a member of one, up to the cursor; or a command of the session. */
  private static final Pattern WORD = Pattern.compile("(?:^:)?[\\p{L}\\p{N}_.]*$");

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context == ParseContext.ACCEPT_LINE && Unfinished.is(line)) {
      throw new EOFError(-1, -1, "the input goes on");
    }
    Matcher word = WORD.matcher(line.substring(0, cursor));
    return new Word(word.find() ? word.group() : "", line, cursor);
  }

  @Override
  public boolean isEscapeChar(char ch) {
    return false;
  }

  /** The word before the cursor. */
  private record Word(String word, String line, int cursor) implements CompletingParsedLine {
    @Override
    public int wordCursor() {
      return word.length();
    }

    @Override
    public int wordIndex() {
      return 0;
    }

    @Override
    public List<String> words() {
      return List.of(word);
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return candidate;
    }

    @Override
    public int rawWordCursor() {
      return word.length();
    }

    @Override
    public int rawWordLength() {
      return word.length();
    }
  }
}
