package org.difflow.plot;

import java.awt.Color;
import java.awt.Paint;
import java.util.Arrays;
import org.difflow.data.Matrix;
import org.jfree.chart.renderer.PaintScale;

/**
 * From numbers to colours, and what the numbers are called: white for {@code lower} and what is
 * below it, dark blue for {@code upper} and what is above.
 *
 * <p>Source of the colours: C. Brewer, ColorBrewer 2.0, "Blues", its first colour made white.
 */
public record ColourBar(String label, double lower, double upper) {
  private static final int[] COLOURS = {
    0xFF_FF_FF,
    0xDE_EB_F7,
    0xC6_DB_EF,
    0x9E_CA_E1,
    0x6B_AE_D6,
    0x42_92_C6,
    0x21_71_B5,
    0x08_51_9C,
    0x08_30_6B
  };

  /** A peak as narrow as a pixel would leave all else white. */
  private static final double BELOW_UPPER = 0.995;

  private static final double LEAST = 1e-300;

  /** From 0 to the number below which 99.5 % of the values lie. */
  public static ColourBar fromZero(String label, Matrix values) {
    double[] sorted = values.values().clone();
    Arrays.sort(sorted);
    double upper = sorted[(int) (BELOW_UPPER * (sorted.length - 1))];
    return new ColourBar(label, 0, Math.max(LEAST, upper > 0 ? upper : sorted[sorted.length - 1]));
  }

  Color colour(double number) {
    double place = Math.clamp((number - lower) / (upper - lower), 0, 1) * (COLOURS.length - 1);
    int below = Math.min(COLOURS.length - 2, (int) place);
    return between(COLOURS[below], COLOURS[below + 1], place - below);
  }

  private static Color between(int from, int to, double part) {
    return new Color(
        mixed(from >> 16, to >> 16, part), mixed(from >> 8, to >> 8, part), mixed(from, to, part));
  }

  private static int mixed(int from, int to, double part) {
    int mask = 0xFF;
    return (int) Math.round((from & mask) + part * ((to & mask) - (from & mask)));
  }

  /** The same, as JFreeChart asks for it. */
  PaintScale scale() {
    return new Scale(this);
  }

  private record Scale(ColourBar bar) implements PaintScale {
    @Override
    public double getLowerBound() {
      return bar.lower;
    }

    @Override
    public double getUpperBound() {
      return bar.upper;
    }

    @Override
    public Paint getPaint(double value) {
      return bar.colour(value);
    }
  }
}
