package org.difflow.builtin;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.difflow.data.CsvOptions;
import org.difflow.data.CsvOptions.Columns;
import org.difflow.data.CsvOptions.Header;
import org.difflow.data.CsvReader;
import org.difflow.data.Matrix;
import org.difflow.distribution.Points;
import org.difflow.language.DifflowContext;
import org.difflow.value.ArrayValue;
import org.difflow.value.Coerce;
import org.difflow.value.DistributionValue;
import org.difflow.value.ListValue;

/** {@code csv(file, columns, header, scale, shift)}: the rows of a table as points. */
final class Csv implements BuiltinFunction {
  @Override
  public Object call(DifflowContext context, Object[] arguments) {
    String file = Coerce.text("file", arguments[0]);
    CsvOptions options = options(arguments);
    return new DistributionValue(
        Points.of(Files.within(file, () -> context.files().read(file, in -> read(in, options)))));
  }

  private static Matrix read(InputStream in, CsvOptions options) throws IOException {
    return CsvReader.read(new InputStreamReader(in, StandardCharsets.UTF_8), options);
  }

  private static CsvOptions options(Object[] arguments) {
    double scale = arguments[3] == null ? 1 : Coerce.number("scale", arguments[3]);
    double shift = arguments[4] == null ? 0 : Coerce.number("shift", arguments[4]);
    return new CsvOptions(columns(arguments[1]), header(arguments[2]), scale, shift);
  }

  private static Header header(Object value) {
    return switch (value) {
      case null -> Header.AUTO;
      case Boolean present -> present ? Header.PRESENT : Header.ABSENT;
      default -> throw Coerce.unfit("header", "true or false", value);
    };
  }

  private static Columns columns(Object value) {
    return switch (value) {
      case null -> new Columns.All();
      case ListValue names -> new Columns.Names(names.elements().stream().map(Csv::name).toList());
      case ArrayValue places when places.isVector() -> new Columns.Places(places(places));
      case Double place -> new Columns.Places(List.of(place(place)));
      default -> throw Coerce.unfit("columns", "a range such as 0..63 or a list of names", value);
    };
  }

  private static String name(Object value) {
    return Coerce.text("columns", value);
  }

  private static List<Integer> places(ArrayValue places) {
    return Arrays.stream(places.matrix().values()).mapToObj(Csv::place).toList();
  }

  private static int place(double value) {
    return Math.toIntExact(Coerce.whole("columns", value));
  }
}
