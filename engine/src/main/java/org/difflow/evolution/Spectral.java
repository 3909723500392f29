package org.difflow.evolution;

import java.util.Arrays;
import org.difflow.data.Decimals;
import org.difflow.fault.Fault;
import org.hipparchus.transform.DftNormalization;
import org.hipparchus.transform.FastFourierTransformer;
import org.hipparchus.transform.TransformType;

/**
 * dp/dt = -b.grad p + sum_j g_j^2/2 d^2p/dx_j^2 with constant b and g on a box whose opposite sides
 * are one (S0-79): the wave exp(i k.x) is multiplied by exp(-i k.b*t - sum_j (g_j k_j)^2*t/2). This
 * is exact in time, and the error of a smooth density falls faster than any power of the width
 * (Trefethen: Spectral Methods in MATLAB, 2000, chapter 4).
 *
 * @param grid each side with a power of two of cells
 * @param drift b
 * @param diffusion g
 */
public record Spectral(Grid grid, double[] drift, double[] diffusion) {
  /** The waves beyond this share of the shortest ones say whether the grid is fine enough. */
  private static final double TAIL = 2 / 3.0;

  /** They are to be this small beside the mass; the error is about as large. */
  private static final double RESOLVED = 1e-3;

  /**
   * What they may be of the start, whose jumps diffusion smooths: a normal law with a tenth there
   * keeps its mass to eight digits.
   */
  private static final double SEEN = 0.1;

  /**
   * The density after {@code time}.
   *
   * @param start the density at the middles of the cells
   * @throws Fault E0591 for a time back in which the waves would grow; E0593 if the grid is too
   *     coarse for the start or the result
   */
  public double[] solve(double[] start, double time) {
    if (time < 0 && Arrays.stream(diffusion).anyMatch(g -> g != 0)) {
      throw new Fault(
          "E0591",
          "a density that diffuses has no equation back in time: its shortest waves would grow"
              + " without bound",
          "let t1 come after t0, or take diffusion = 0");
    }
    double[][] waves = {start.clone(), new double[start.length]};
    transform(waves, TransformType.FORWARD);
    requireTails(waves, SEEN, "a tenth");
    for (int side = 0; side < grid.dimension(); side++) {
      multiply(waves, side, time);
    }
    requireTails(waves, RESOLVED, "a thousandth");
    transform(waves, TransformType.INVERSE);
    return waves[0];
  }

  /** Line by line along each side. */
  private void transform(double[][] waves, TransformType type) {
    for (int side = 0; side < grid.dimension(); side++) {
      for (int cell = 0; cell < grid.size(); cell++) {
        if (grid.place(cell, side) == 0) {
          transformLine(waves, cell, side, type);
        }
      }
    }
  }

  private void transformLine(double[][] waves, int first, int side, TransformType type) {
    int stride = grid.stride(side);
    double[][] line = new double[2][grid.sides().get(side).count()];
    for (int part = 0; part < 2; part++) {
      double[] from = waves[part];
      Arrays.setAll(line[part], i -> from[first + i * stride]);
    }
    FastFourierTransformer.transformInPlace(line, DftNormalization.STANDARD, type);
    for (int part = 0; part < 2; part++) {
      for (int i = 0; i < line[part].length; i++) {
        waves[part][first + i * stride] = line[part][i];
      }
    }
  }

  private void multiply(double[][] waves, int side, double time) {
    for (int cell = 0; cell < grid.size(); cell++) {
      double k = wavenumber(cell, side);
      double decay = Math.exp(-Math.pow(diffusion[side] * k, 2) * time / 2);
      double angle = -k * drift[side] * time;
      double cosine = decay * Math.cos(angle);
      double sine = isShortest(cell, side) ? 0 : decay * Math.sin(angle);
      double real = waves[0][cell];
      double imaginary = waves[1][cell];
      waves[0][cell] = cosine * real - sine * imaginary;
      waves[1][cell] = cosine * imaginary + sine * real;
    }
  }

  /** 2*pi times the number of waves in a unit of length; the second half counts down from 0. */
  private double wavenumber(int cell, int side) {
    Cells cells = grid.sides().get(side);
    return 2 * Math.PI * order(cell, side) / (cells.upper() - cells.lower());
  }

  private int order(int cell, int side) {
    int count = grid.sides().get(side).count();
    int place = grid.place(cell, side);
    return place <= count / 2 ? place : place - count;
  }

  /**
   * The wave of two cells stands for itself and its mirror image, so that the density stays real.
   */
  private boolean isShortest(int cell, int side) {
    return 2 * grid.place(cell, side) == grid.sides().get(side).count();
  }

  private void requireTails(double[][] waves, double most, String words) {
    double mass = Math.hypot(waves[0][0], waves[1][0]);
    for (int cell = 0; cell < grid.size(); cell++) {
      if (isInTail(cell) && Math.hypot(waves[0][cell], waves[1][cell]) > most * mass) {
        throw new Fault(
            "E0593",
            "the density is not smooth enough for its grid: a wave of %s cells has more than %s of the mass"
                .formatted(Decimals.significant(cellsOfAWave(cell), 3), words),
            "take more cells, or a smoother density");
      }
    }
  }

  private boolean isInTail(int cell) {
    for (int side = 0; side < grid.dimension(); side++) {
      if (Math.abs(order(cell, side)) > TAIL * grid.sides().get(side).count() / 2) {
        return true;
      }
    }
    return false;
  }

  private double cellsOfAWave(int cell) {
    double shortest = Double.POSITIVE_INFINITY;
    for (int side = 0; side < grid.dimension(); side++) {
      double count = grid.sides().get(side).count();
      shortest = Math.min(shortest, count / Math.abs(order(cell, side)));
    }
    return shortest;
  }
}
