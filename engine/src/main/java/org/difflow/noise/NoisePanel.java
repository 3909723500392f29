package org.difflow.noise;

import java.util.List;
import org.difflow.kernel.BinaryOperation;
import org.difflow.kernel.Instruction.Argument;
import org.difflow.kernel.Instruction.Binary;
import org.difflow.kernel.Instruction.Literal;
import org.difflow.kernel.Instruction.Unary;
import org.difflow.kernel.Kernel;
import org.difflow.kernel.Shape;
import org.difflow.kernel.UnaryOperation;
import org.difflow.tier.PanelProgram;
import org.difflow.tier.Programs;

/** Standard normal numbers for consecutive samples side by side. */
final class NoisePanel {
  /** Enough for the loops' heads and tails to be cheap, few enough to stay in the nearest cache. */
  static final int LANES = 128;

  /** A pair of normals from a pair of uniforms (Box and Muller, 1958), see {@link Noise}. */
  private static final Kernel PAIR =
      Kernel.of(
          List.of(
              Argument.of("u", Shape.SCALAR),
              Argument.of("turns", Shape.SCALAR),
              new Literal(-2),
              new Unary(UnaryOperation.LOG, 0),
              new Binary(BinaryOperation.MULTIPLY, 2, 3),
              new Unary(UnaryOperation.SQRT, 4),
              new Unary(UnaryOperation.COS_TURNS, 1),
              new Binary(BinaryOperation.MULTIPLY, 5, 6),
              new Unary(UnaryOperation.SIN_TURNS, 1),
              new Binary(BinaryOperation.MULTIPLY, 5, 8)),
          List.of(7, 9));

  private static final class Normals {
    static final PanelProgram OF_UNIFORMS = Programs.of(PAIR);
  }

  private final ThreefryLanes cipher;
  private final double[][] uniforms;
  private final double[][] normals;
  private final double[] scratch;

  NoisePanel(int lanes) {
    this.cipher = new ThreefryLanes(lanes);
    this.uniforms = new double[2][lanes];
    this.normals = new double[2][lanes];
    this.scratch = Normals.OF_UNIFORMS.scratch(lanes, 1);
  }

  void setKey(long seed, long first, long step, long use) {
    cipher.setKey(seed, first, step, use);
  }

  /** Writes the coordinates of the lanes of a panel from {@code from} on. */
  void write(long turn, double[] panel, int lanes, int from, int count) {
    int samples = Math.min(LANES, lanes - from);
    for (int coordinate = 0; coordinate < count; coordinate += 2) {
      int pair = coordinate % Threefry.WORDS;
      if (pair == 0) {
        cipher.encrypt(coordinate / Threefry.WORDS, turn);
      }
      uniforms(cipher.word(pair), uniforms[0]);
      uniforms(cipher.word(pair + 1), uniforms[1]);
      Normals.OF_UNIFORMS.run(uniforms, normals, scratch, samples, 1);
      for (int k = 0; k < Math.min(2, count - coordinate); k++) {
        System.arraycopy(normals[k], 0, panel, (coordinate + k) * lanes + from, samples);
      }
    }
  }

  private static void uniforms(long[] words, double[] out) {
    for (int lane = 0; lane < out.length; lane++) {
      out[lane] = Noise.uniform(words[lane]);
    }
  }
}
