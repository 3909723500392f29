package org.difflow.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.difflow.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NpyTest {
  /** What {@code numpy.save} writes for {@code numpy.array([[1., 2., 3.], [4., 5., 6.]])}. */
  private static final String TWO_BY_THREE =
      "\u0093NUMPY\u0001\u0000\u0076\u0000"
          + "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), }"
          + " ".repeat(58)
          + "\n";

  private static byte[] written(Matrix matrix) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    NpyWriter.write(matrix, Channels.newChannel(bytes));
    return bytes.toByteArray();
  }

  /** A file with this dictionary, in format {@code version}, and these bytes after it. */
  private static byte[] file(int version, String dictionary, byte[] numbers) {
    byte[] text = (dictionary + "\n").getBytes(StandardCharsets.US_ASCII);
    ByteBuffer result =
        ByteBuffer.allocate(12 + text.length + numbers.length).order(ByteOrder.LITTLE_ENDIAN);
    result.put("\u0093NUMPY".getBytes(StandardCharsets.ISO_8859_1));
    result.put((byte) version).put((byte) 0);
    if (version == 1) {
      result.putShort((short) text.length);
    } else {
      result.putInt(text.length);
    }
    result.put(text).put(numbers);
    return Arrays.copyOf(result.array(), result.position());
  }

  private static byte[] file(String type, boolean fortran, String shape, byte[] numbers) {
    String order = fortran ? "True" : "False";
    return file(
        1,
        "{'descr': '%s', 'fortran_order': %s, 'shape': %s, }".formatted(type, order, shape),
        numbers);
  }

  private static byte[] doubles(double... values) {
    ByteBuffer buffer =
        ByteBuffer.allocate(values.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    buffer.asDoubleBuffer().put(values);
    return buffer.array();
  }

  private static Matrix read(byte[] bytes) throws IOException {
    return NpyReader.read(new ByteArrayInputStream(bytes));
  }

  private static String code(byte[] bytes) {
    return catchThrowableOfType(Fault.class, () -> read(bytes)).code();
  }

  @Test
  void theHeaderIsByteForByteThatOfNumPy() throws IOException {
    byte[] bytes = written(Matrix.of(2, 3, new double[] {1, 2, 3, 4, 5, 6}));
    byte[] header = TWO_BY_THREE.getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Arrays.copyOf(bytes, 128)).isEqualTo(header);
    assertThat(Arrays.copyOfRange(bytes, 128, bytes.length)).isEqualTo(doubles(1, 2, 3, 4, 5, 6));
  }

  @Test
  void theNumbersStartAtAMultipleOf64Bytes() throws IOException {
    for (int rows : new int[] {1, 10, 1000, 100_000}) {
      assertThat(written(Matrix.zeros(rows, 1)).length - 8 * rows).isEqualTo(128);
    }
  }

  @Test
  void theFirstRowsOfAnUnfinishedFileAreAFileOfTheirOwn() throws IOException {
    byte[] whole = written(Matrix.of(3, 2, new double[] {1, 2, 3, 4, 5, 6}));
    byte[] unfinished = Arrays.copyOf(whole, whole.length - 3);
    ByteArrayOutputStream excerpt = new ByteArrayOutputStream();
    NpyExcerpt.copy(new ByteArrayInputStream(unfinished), 2, excerpt);
    assertThat(excerpt.toByteArray())
        .isEqualTo(written(Matrix.of(2, 2, new double[] {1, 2, 3, 4})));
    assertThatThrownBy(
            () ->
                NpyExcerpt.copy(
                    new ByteArrayInputStream(unfinished), 3, new ByteArrayOutputStream()))
        .hasMessage("the array ends 3 bytes before its last row");
  }

  @Test
  void rowsInPiecesReadBackBitForBit() throws IOException {
    SplittableRandom random = new SplittableRandom(3);
    double[] values = random.doubles(30_000, -1e9, 1e9).toArray();
    Matrix matrix = Matrix.of(10_000, 3, values);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (NpyWriter writer = new NpyWriter(Channels.newChannel(bytes), List.of(10_000L, 3L))) {
      writer.append(Arrays.copyOfRange(values, 0, 5));
      writer.append(Arrays.copyOfRange(values, 5, 29_000));
      writer.append(Arrays.copyOfRange(values, 29_000, 30_000));
    }
    assertThat(bytes.toByteArray()).isEqualTo(written(matrix));
    assertThat(read(bytes.toByteArray())).isEqualTo(matrix);
  }

  @Test
  void anyNumberOfAxesIsWritten() throws IOException {
    assertThat(header(List.of())).contains("'shape': ()");
    assertThat(header(List.of(3L))).contains("'shape': (3,)");
    assertThat(header(List.of(2L, 3L, 4L))).contains("'shape': (2, 3, 4)");
  }

  private static String header(List<Long> shape) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int count = (int) shape.stream().mapToLong(Long::longValue).reduce(1, (i, j) -> i * j);
    try (NpyWriter writer = new NpyWriter(Channels.newChannel(bytes), shape)) {
      writer.append(new double[count]);
    }
    assertThat(bytes.size() % 64).isEqualTo(count * Double.BYTES % 64);
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }

  @Test
  void missingAndExcessNumbersAreRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    NpyWriter writer = new NpyWriter(Channels.newChannel(bytes), List.of(2L, 1L));
    assertThatThrownBy(() -> writer.append(1, 2, 3)).isInstanceOf(IllegalArgumentException.class);
    writer.append(1);
    assertThatThrownBy(writer::close).isInstanceOf(IOException.class).hasMessageContaining("1 num");
  }

  @Test
  void fortranOrderIsTransposed() throws IOException {
    byte[] numbers = doubles(1, 4, 2, 5, 3, 6);
    assertThat(read(file("<f8", true, "(2, 3)", numbers)))
        .isEqualTo(Matrix.of(2, 3, new double[] {1, 2, 3, 4, 5, 6}))
        .isNotEqualTo(read(file("<f8", false, "(2, 3)", numbers)));
  }

  @Test
  void smallerTypesAreWidened() throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    byte[] floats = buffer.putFloat(0.1f).putFloat(-2).array().clone();
    assertThat(read(file("<f4", false, "(1, 2)", floats))).isEqualTo(Matrix.rowVector(0.1f, -2));
    byte[] ints = buffer.clear().putInt(7).putInt(-1).array().clone();
    assertThat(read(file("<i4", false, "(1, 2)", ints))).isEqualTo(Matrix.rowVector(7, -1));
    byte[] greys = {0, 127, -128, -1};
    assertThat(read(file("|u1", false, "(2, 2)", greys)))
        .isEqualTo(Matrix.of(2, 2, new double[] {0, 127, 128, 255}));
    byte[] longs = buffer.clear().putLong(-(1L << 60)).array();
    assertThat(read(file("<i8", false, "(1, 1)", longs))).isEqualTo(Matrix.scalar(-0x1p60));
  }

  @Test
  void aWholeNumberThatNoDoubleHoldsIsRefused() {
    byte[] bytes =
        ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong((1L << 53) + 1).array();
    assertThat(code(file("<i8", false, "(1,)", bytes))).isEqualTo("E0517");
  }

  @Test
  void oneAxisIsAColumnAndNoAxisANumber() throws IOException {
    assertThat(read(file("<f8", false, "(3,)", doubles(1, 2, 3))))
        .isEqualTo(Matrix.columnVector(1, 2, 3));
    assertThat(read(file("<f8", true, "(3,)", doubles(1, 2, 3))))
        .isEqualTo(Matrix.columnVector(1, 2, 3));
    assertThat(read(file("<f8", false, "()", doubles(5)))).isEqualTo(Matrix.scalar(5));
  }

  @Test
  void laterFormatVersionsAreRead() throws IOException {
    String dictionary = "{'descr': '<f8', 'fortran_order': False, 'shape': (1, 1), }";
    assertThat(read(file(2, dictionary, doubles(5)))).isEqualTo(Matrix.scalar(5));
    assertThat(read(file(3, dictionary, doubles(5)))).isEqualTo(Matrix.scalar(5));
    assertThat(code(file(4, dictionary, doubles(5)))).isEqualTo("E0512");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<f8 | (2, 3, 4) | E0514",
        "<f8 | (0, 3)    | E0503",
        ">f8 | (1, 1)    | E0515",
        "<c16| (1, 1)    | E0515",
        "<f8 | (1, 2)    | E0513",
        "<f8 | (99999999999999999999, 1) | E0512",
        "<f8 | (3000000000, 1) | E0509",
        "<f8 | (2000000000, 2) | E0509",
        "<f8 | (2000000000, 1) | E0513",
      })
  void whatIsNotAMatrixOfNumbersIsAnError(String type, String shape, String code) {
    assertThat(code(file(type.strip(), false, shape, doubles(1)))).isEqualTo(code);
  }

  @Test
  void damagedFilesAreErrors() throws IOException {
    byte[] good = written(Matrix.scalar(1));
    assertThat(code(new byte[0])).isEqualTo("E0511");
    assertThat(code("1,2\n3,4\n5,6\n".getBytes(StandardCharsets.US_ASCII))).isEqualTo("E0511");
    assertThat(code(Arrays.copyOf(good, 9))).isEqualTo("E0513");
    assertThat(code(Arrays.copyOf(good, 100))).isEqualTo("E0513");
    assertThat(code(Arrays.copyOf(good, 135))).isEqualTo("E0513");
    assertThat(code(file(1, "{'descr': [('x', '<f8')], 'shape': (1,), }", doubles(1))))
        .isEqualTo("E0512");
  }

  @Test
  void aNumberThatIsNotFiniteIsAnErrorWithItsPlace() {
    Fault fault =
        catchThrowableOfType(
            Fault.class, () -> read(file("<f8", false, "(2, 2)", doubles(1, 2, Double.NaN, 4))));
    assertThat(fault.code()).isEqualTo("E0516");
    assertThat(fault).hasMessageContaining("[1, 0]").hasMessageContaining("nan");
  }
}
