package org.difflow.syntax;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.diagnostic.SourceRange;
import org.difflow.diagnostic.SourceText;

/**
 * Reads the bytes of a script as text; the first byte that is not UTF-8 is named with its place.
 */
public final class Utf8 {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Utf8() {}

  /** The text, in which every bad byte is U+FFFD, and the error if there is one. */
  public static ParseResult<SourceText> decode(String name, byte[] bytes) {
    CharBuffer prefix = CharBuffer.allocate(bytes.length);
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult outcome = decoder.decode(rest, prefix, true);
    String text = new String(bytes, StandardCharsets.UTF_8);
    SourceText source = new SourceText(name, withoutMark(text));
    int place = prefix.position() - (text.length() - source.text().length());
    return new ParseResult<>(
        source, outcome.isError() ? List.of(notUtf8(source, place, rest.get())) : List.of());
  }

  private static Diagnostic notUtf8(SourceText source, int place, byte bad) {
    return SyntaxError.NOT_UTF8
        .of(Byte.toUnsignedInt(bad))
        .at(source, new SourceRange(place, place + 1))
        .help("save the file as UTF-8");
  }

  private static String withoutMark(String text) {
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }
}
