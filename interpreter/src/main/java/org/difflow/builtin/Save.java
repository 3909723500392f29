package org.difflow.builtin;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import org.difflow.data.CsvWriter;
import org.difflow.data.Matrix;
import org.difflow.data.NpyWriter;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowContext;
import org.difflow.value.ArrayValue;
import org.difflow.value.Coerce;
import org.difflow.value.None;

/** {@code save(value, file)}: points as {@code .npy} or {@code .csv}. */
final class Save implements BuiltinFunction {
  @Override
  public Object call(DifflowContext context, Object[] arguments) {
    String file = Coerce.text("file", arguments[1]);
    Matrix matrix = matrix(arguments[0]);
    context.files().write(file, out -> write(matrix, file, out));
    return None.NONE;
  }

  private static Matrix matrix(Object value) {
    return value instanceof ArrayValue array && array.isVector()
        ? Matrix.columnVector(array.matrix().row(0))
        : Coerce.points("value", value);
  }

  private static void write(Matrix matrix, String file, OutputStream out) throws IOException {
    if (file.endsWith(".npy")) {
      NpyWriter.write(matrix, Channels.newChannel(out));
    } else if (file.endsWith(".csv")) {
      writeCsv(matrix, out);
    } else {
      throw new Fault(
          "E0533", "the ending of `" + file + "` is not one that can be saved", "use .npy or .csv");
    }
  }

  private static void writeCsv(Matrix matrix, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    new CsvWriter(writer).append(matrix);
    writer.flush();
  }
}
