package org.difflow.builtin;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.difflow.data.CsvWriter;
import org.difflow.data.NpyWriter;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowContext;
import org.difflow.language.ScriptFiles.Content;
import org.difflow.value.Coerce;
import org.difflow.value.Display;
import org.difflow.value.ListValue;
import org.difflow.value.None;
import org.difflow.value.SamplesValue;

/**
 * {@code save(value, file, columns = names)}: numbers as {@code .npy} or {@code .csv}, rows of
 * words and numbers as {@code .csv}, anything as {@code .txt}, as print shows it.
 */
final class Save implements BuiltinFunction {
  @Override
  public Object call(DifflowContext context, Object[] arguments) {
    String file = Coerce.text("file", arguments[1]);
    context.files().write(file, content(arguments[0], file, arguments[2]));
    return None.NONE;
  }

  /** What does not fit is found before the file is touched. */
  private static Content content(Object value, String file, Object columns) {
    if (file.endsWith(".csv")) {
      Rows rows = Rows.of(value);
      List<String> header = columns == null ? List.of() : header(columns, rows.width());
      return (out, _) -> writeCsv(rows, header, out);
    }
    if (columns != null) {
      throw new Fault("E0579", "only a .csv file has names of columns");
    }
    if (file.endsWith(".npy")) {
      return npy(value);
    }
    if (file.endsWith(".txt")) {
      return (out, _) ->
          out.write((Display.UNICODE.text(value) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    throw new Fault(
        "E0533",
        "the ending of `" + file + "` is not one that can be saved",
        "use .npy, .csv or .txt");
  }

  private static Content npy(Object value) {
    if (value instanceof SamplesValue samples) {
      return new SamplesFile(samples);
    }
    NumberArray array = NumberArray.of(value);
    return (out, _) -> writeNpy(array, out);
  }

  private static List<String> header(Object columns, int width) {
    if (!(columns instanceof ListValue list)) {
      throw Coerce.unfit("columns", "a list of names", columns);
    }
    if (list.elements().size() != width) {
      throw new Fault(
          "E0580", "there are %d names for %d columns".formatted(list.elements().size(), width));
    }
    return list.elements().stream().map(name -> Coerce.text("columns", name)).toList();
  }

  private static void writeNpy(NumberArray array, OutputStream out) throws IOException {
    try (NpyWriter writer = new NpyWriter(Channels.newChannel(out), array.shape())) {
      for (double[] piece : array.pieces()) {
        writer.append(piece);
      }
    }
  }

  private static void writeCsv(Rows rows, List<String> header, OutputStream out)
      throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CsvWriter writer = new CsvWriter(text);
    if (!header.isEmpty()) {
      writer.append(header);
    }
    rows.writeTo(writer);
    text.flush();
  }
}
