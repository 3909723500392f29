package org.difflow.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.SplittableRandom;
import org.difflow.data.CsvOptions.Columns;
import org.difflow.data.CsvOptions.Header;
import org.difflow.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {
  private static final CsvOptions DEFAULT = CsvOptions.DEFAULT;

  private static Matrix read(String text, CsvOptions options) throws IOException {
    return CsvReader.read(new StringReader(text), options);
  }

  private static Fault fault(String text, CsvOptions options) {
    return catchThrowableOfType(Fault.class, () -> read(text, options));
  }

  private static CsvOptions places(Integer... places) {
    return DEFAULT.withColumns(new Columns.Places(List.of(places)));
  }

  private static CsvOptions names(String... names) {
    return DEFAULT.withColumns(new Columns.Names(List.of(names)));
  }

  @Test
  void numbersBecomeRowsAndColumns() throws IOException {
    assertThat(read("1,2.5\n-3, 4e-1 \n", DEFAULT))
        .isEqualTo(Matrix.of(2, 2, new double[] {1, 2.5, -3, 0.4}));
  }

  @Test
  void valuesAreScaledThenShifted() throws IOException {
    assertThat(read("8\n16\n", DEFAULT.withScale(1.0 / 16, -1)))
        .isEqualTo(Matrix.columnVector(-0.5, 0));
  }

  @Test
  void chosenPlacesComeInTheirOrder() throws IOException {
    assertThat(read("1,2,3\n4,5,6", places(2, 0)))
        .isEqualTo(Matrix.of(2, 2, new double[] {3, 1, 6, 4}));
  }

  @Test
  void chosenNamesComeInTheirOrder() throws IOException {
    assertThat(read("\"a\",\"b, c\",d\n1,2,3", names("d", "b, c")))
        .isEqualTo(Matrix.rowVector(3, 2));
  }

  @Test
  void aFirstRowOfWordsIsAHeader() throws IOException {
    assertThat(read("lat,long\n1,2", DEFAULT)).isEqualTo(Matrix.rowVector(1, 2));
  }

  @Test
  void aWordOutsideTheChosenColumnsMakesNoHeader() throws IOException {
    assertThat(read("1,setosa\n2,virginica", places(0))).isEqualTo(Matrix.columnVector(1, 2));
  }

  @Test
  void namesOfDigitsAreAHeaderOnlyIfSaidSo() throws IOException {
    assertThat(read("0,1\n5,6", DEFAULT).rows()).isEqualTo(2);
    assertThat(read("0,1\n5,6", DEFAULT.withHeader(Header.PRESENT)))
        .isEqualTo(Matrix.rowVector(5, 6));
  }

  @Test
  void aByteOrderMarkBlankLinesAndWindowsLineEndsDoNotMatter() throws IOException {
    assertThat(read("\uFEFF\"x\",\"y\"\r\n1,2\r\n\r\n3,4\r\n", names("x", "y")))
        .isEqualTo(Matrix.of(2, 2, new double[] {1, 2, 3, 4}));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nan", "NaN", "", "abc", "1f", "0x1p3", "Infinity", "1 2", "--1", "1e999"})
  void whatIsNoFiniteNumberIsAnErrorWithItsRowAndColumn(String cell) {
    Fault fault = fault("x,y\n1,2\n3," + cell + "\n", DEFAULT);
    assertThat(fault.code()).isEqualTo("E0501");
    assertThat(fault).hasMessageContaining("row 3, column 1").hasMessageContaining(cell);
  }

  @Test
  void theRowIsTheLineOfTheFile() {
    assertThat(fault("x\n\n\n1\nword\n", DEFAULT)).hasMessageContaining("row 5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,nan\n3,4", "nan,nan\n3,4", "1,abc\n3,4", ",\n3,4"})
  void aDamagedFirstRowIsNeverTakenForAHeader(String text) {
    Fault fault = fault(text, DEFAULT);
    assertThat(fault.code()).isEqualTo("E0501");
    assertThat(fault).hasMessageContaining("row 1");
    assertThat(fault.help()).hasValueSatisfying(help -> assertThat(help).contains("header = true"));
  }

  @Test
  void aHeaderIsDataWhenHeaderIsFalse() {
    assertThat(fault("x\n1\n", DEFAULT.withHeader(Header.ABSENT)).code()).isEqualTo("E0501");
  }

  @Test
  void anotherSeparatorIsRecognised() {
    assertThat(fault("1;2\n3;4\n", DEFAULT.withHeader(Header.ABSENT)).help())
        .hasValueSatisfying(help -> assertThat(help).contains("commas"));
  }

  @Test
  void scalingOutOfTheDoublesIsAnError() {
    assertThat(fault("1e300\n", DEFAULT.withScale(1e10, 0)).code()).isEqualTo("E0501");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,2\n3\n", "1,2\n3,4,5\n"})
  void raggedRowsAreAnError(String text) {
    Fault fault = fault(text, DEFAULT);
    assertThat(fault.code()).isEqualTo("E0502");
    assertThat(fault).hasMessageContaining("row 2").hasMessageContaining("the first row has 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "x,y\n"})
  void noRowsAreAnError(String text) {
    assertThat(fault(text, DEFAULT).code()).isEqualTo("E0503");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 2, 70})
  void aPlaceOutOfRangeSaysHowManyColumnsThereAre(int place) {
    Fault fault = fault("1,2\n", places(place));
    assertThat(fault.code()).isEqualTo("E0504");
    assertThat(fault).hasMessageContaining("2 columns");
  }

  @Test
  void anUnknownNameOffersTheNearestOne() {
    Fault fault = fault("eruptions,waiting\n1,2\n", names("Waitng"));
    assertThat(fault.code()).isEqualTo("E0505");
    assertThat(fault.help())
        .contains("did you mean \"waiting\"? the columns are eruptions, waiting");
  }

  @Test
  void aFarNameIsNotOffered() {
    assertThat(fault("eruptions,waiting\n1,2\n", names("depth")).help())
        .contains("the columns are eruptions, waiting");
  }

  @Test
  void namesWithoutHeaderAreAnError() {
    assertThat(fault("1,2\n", names("x").withHeader(Header.ABSENT)).code()).isEqualTo("E0506");
  }

  @Test
  void anAmbiguousNameIsAnError() {
    assertThat(fault("x,x\n1,2\n", names("x")).code()).isEqualTo("E0508");
  }

  @Test
  void anUnfinishedQuoteIsAnError() {
    assertThat(fault("1,\"2\n3,4\n", DEFAULT).code()).isEqualTo("E0507");
  }

  @Test
  void textAfterAQuoteIsAnError() {
    assertThat(fault("1\n\"1\"2\n", DEFAULT).code()).isIn("E0501", "E0507");
  }

  @Test
  void aLongWordIsShownInPart() {
    assertThat(fault("1\n" + "ab".repeat(100), DEFAULT).getMessage()).hasSizeLessThan(80);
  }

  @Test
  void aFailingReaderFailsAsItself() {
    Reader broken =
        new Reader() {
          @Override
          public int read(char[] target, int offset, int length) throws IOException {
            throw new IOException("the disk is gone");
          }

          @Override
          public void close() {}
        };
    assertThatThrownBy(() -> CsvReader.read(broken, DEFAULT))
        .isInstanceOf(IOException.class)
        .hasMessage("the disk is gone");
  }

  @Test
  void whatIsWrittenReadsBackBitForBit() throws IOException {
    SplittableRandom random = new SplittableRandom(7);
    Matrix matrix = Matrix.zeros(3000, 3);
    for (int i = 0; i < matrix.values().length; i++) {
      matrix.values()[i] = random.nextGaussian() * Math.pow(10, random.nextInt(-300, 300));
    }
    StringWriter text = new StringWriter();
    CsvWriter writer = new CsvWriter(text);
    writer.append(List.of("x", "a \"b\", c", "z"));
    writer.append(matrix.selectRows(0, 1000));
    writer.append(matrix.selectRows(1000, 3000));
    assertThat(text.toString()).startsWith("x,\"a \"\"b\"\", c\",z\n");
    assertThat(read(text.toString(), names("x", "a \"b\", c", "z"))).isEqualTo(matrix);
  }
}
