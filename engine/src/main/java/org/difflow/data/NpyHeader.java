package org.difflow.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.difflow.fault.Fault;

/**
 * The header of NumPy's array file: the magic string, the format version, the length of the rest,
 * and a Python dictionary padded with blanks so that the numbers start at a multiple of 64 bytes.
 * Source: NumPy Enhancement Proposal 1 and {@code numpy.lib.format}.
 */
record NpyHeader(String type, boolean columnMajor, List<Long> shape) {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

  /** The numbers start at a multiple of this many bytes, so that a file can be memory mapped. */
  private static final int ALIGNMENT = 64;

  /** The magic string, two bytes of version and two bytes of length. */
  private static final int PREFIX_V1 = MAGIC.length + 4;

  /** NumPy refuses longer headers too; they are an attack or not a header. */
  private static final int LONGEST = 10_000;

  private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*'([^']*)'");
  private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
  private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([\\d\\s,L]*)\\)");

  NpyHeader {
    shape = List.copyOf(shape);
  }

  /** Format 1.0, as {@code numpy.save} writes it. */
  byte[] bytes() {
    String dictionary = dictionary();
    int unpadded = PREFIX_V1 + dictionary.length() + 1;
    int length = Math.ceilDiv(unpadded, ALIGNMENT) * ALIGNMENT - PREFIX_V1;
    String padded = dictionary + " ".repeat(length - dictionary.length() - 1) + "\n";
    return ByteBuffer.allocate(PREFIX_V1 + length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(MAGIC)
        .put(new byte[] {1, 0})
        .putShort((short) length)
        .put(padded.getBytes(StandardCharsets.US_ASCII))
        .array();
  }

  private String dictionary() {
    String sizes = shape.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return "{'descr': '%s', 'fortran_order': %s, 'shape': (%s), }"
        .formatted(type, columnMajor ? "True" : "False", shape.size() == 1 ? sizes + "," : sizes);
  }

  static NpyHeader read(InputStream source) throws IOException {
    byte[] start = source.readNBytes(MAGIC.length + 2);
    if (start.length < MAGIC.length + 2 || !startsWithMagic(start)) {
      throw new Fault("E0511", "this is not an .npy file: it does not start with \\x93NUMPY");
    }
    int length = length(source, start[MAGIC.length]);
    byte[] text = source.readNBytes(length);
    if (text.length < length) {
      throw truncated();
    }
    return parse(new String(text, StandardCharsets.UTF_8));
  }

  private static boolean startsWithMagic(byte[] start) {
    return Arrays.equals(start, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  /** Version 1 gives the length in two bytes, versions 2 and 3 in four. */
  private static int length(InputStream source, int version) throws IOException {
    int width = version == 1 ? 2 : 4;
    byte[] digits = source.readNBytes(width);
    if (digits.length < width) {
      throw truncated();
    }
    long length = 0;
    for (int i = width - 1; i >= 0; i--) {
      length = length << Byte.SIZE | Byte.toUnsignedInt(digits[i]);
    }
    if (version < 1 || version > 3 || length > LONGEST) {
      throw unreadable();
    }
    return (int) length;
  }

  private static NpyHeader parse(String text) {
    String order = find(ORDER, text);
    List<Long> shape =
        Arrays.stream(find(SHAPE, text).split(","))
            .map(size -> size.replace("L", "").strip())
            .filter(size -> !size.isEmpty())
            .map(NpyHeader::size)
            .toList();
    return new NpyHeader(find(TYPE, text), order.equals("True"), shape);
  }

  private static long size(String digits) {
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException exception) {
      throw unreadable();
    }
  }

  private static String find(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw unreadable();
    }
    return matcher.group(1);
  }

  private static Fault unreadable() {
    return new Fault(
        "E0512",
        "the header of the .npy file does not describe a plain array of numbers",
        "write it with numpy.save(file, array.astype(\"float64\"))");
  }

  static Fault truncated() {
    return new Fault("E0513", "the .npy file ends before its last number");
  }
}
