package org.difflow.builtin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.difflow.analysis.WeightedPoints;
import org.difflow.data.CsvWriter;
import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.value.ArrayValue;
import org.difflow.value.Kind;
import org.difflow.value.ListValue;
import org.difflow.value.PointCloud;
import org.difflow.value.SamplesValue;

/** The rows of a {@code .csv} file. */
sealed interface Rows {
  int width();

  void writeTo(CsvWriter writer) throws IOException;

  /** Points as rows, a vector as one column, a list of rows of words and numbers. */
  static Rows of(Object value) {
    return switch (value) {
      case Double number -> new OfNumbers(Matrix.scalar(number));
      case SamplesValue samples -> new OfSamples(samples);
      case ListValue list when !list.elements().isEmpty() -> OfCells.of(list.elements());
      default ->
          PointCloud.of(value)
              .map(WeightedPoints::points)
              .map(OfNumbers::new)
              .orElseThrow(() -> unfit(value));
    };
  }

  private static Fault unfit(Object value) {
    return new Fault(
        "E0578",
        "a .csv file holds rows of numbers and words, not " + Kind.of(value),
        "a .txt file holds what print shows");
  }

  /** Rows of a matrix. */
  record OfNumbers(Matrix matrix) implements Rows {
    @Override
    public int width() {
      return matrix.columns();
    }

    @Override
    public void writeTo(CsvWriter writer) throws IOException {
      writer.append(matrix);
    }
  }

  /** Samples, written tile by tile as they are drawn. */
  record OfSamples(SamplesValue samples) implements Rows {
    @Override
    public int width() {
      return samples.dimension();
    }

    @Override
    public void writeTo(CsvWriter writer) {
      samples.into(tile -> FileThread.run(() -> writer.append(tile.points())));
    }
  }

  /** Rows of words and numbers. */
  record OfCells(List<List<String>> rows) implements Rows {
    static OfCells of(List<Object> elements) {
      List<List<String>> rows = new ArrayList<>();
      for (Object element : elements) {
        rows.add(cells(element));
        requireWidth(rows);
      }
      return new OfCells(rows);
    }

    private static void requireWidth(List<List<String>> rows) {
      if (rows.getLast().size() != rows.getFirst().size()) {
        throw new Fault(
            "E0502",
            "row "
                + rows.size()
                + " has "
                + rows.getLast().size()
                + " cells, the first row has "
                + rows.getFirst().size(),
            "every row needs the same number of cells");
      }
    }

    private static List<String> cells(Object row) {
      return switch (row) {
        case ListValue list -> list.elements().stream().map(OfCells::cell).toList();
        case ArrayValue vector when vector.isVector() ->
            Arrays.stream(vector.matrix().row(0)).mapToObj(Decimals::shortest).toList();
        default -> List.of(cell(row));
      };
    }

    private static String cell(Object value) {
      return switch (value) {
        case String word -> word;
        case Double number -> Decimals.shortest(number);
        case Boolean truth -> truth.toString();
        default -> throw unfit(value);
      };
    }

    @Override
    public int width() {
      return rows.getFirst().size();
    }

    @Override
    public void writeTo(CsvWriter writer) throws IOException {
      for (List<String> row : rows) {
        writer.append(row);
      }
    }
  }
}
