package org.difflow.plot;

import java.awt.Color;
import java.awt.Font;

/** The colours and letters of plots. */
final class Ink {
  static final Color TEXT = new Color(0x33_33_33);
  static final Color AXIS = new Color(0x80_80_80);
  static final Color GRID = new Color(0xE6_E6_E6);
  static final Font LETTERS = new Font("DejaVu Sans", Font.PLAIN, 11);
  static final Font LABELS = new Font("DejaVu Sans", Font.PLAIN, 12);
  static final Font TITLE = new Font("DejaVu Sans", Font.PLAIN, 14);

  /**
   * Told apart also by the colour-blind. Source: M. Okabe and K. Ito, "Color Universal Design"
   * (2008), without black and the yellow that is faint on white.
   */
  private static final int[] SERIES = {
    0x00_72_B2, 0xD5_5E_00, 0x00_9E_73, 0xCC_79_A7, 0xE6_9F_00, 0x56_B4_E9
  };

  private static final int OPAQUE = 255;

  private Ink() {}

  static Color series(int index) {
    return new Color(SERIES[index % SERIES.length]);
  }

  static Color transparent(Color color, double opacity) {
    int alpha = (int) Math.round(opacity * OPAQUE);
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
  }
}
