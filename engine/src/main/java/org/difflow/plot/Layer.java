package org.difflow.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Optional;

/** What is drawn between the axes of a figure, the later on top of the earlier. */
public sealed interface Layer permits Dots, Curve, Strands, Bars, HeatMap, Arrows {
  Extent across();

  Extent up();

  /** What the legend calls it; empty if it has no place there. */
  String name();

  /** About how many shapes it is made of. */
  int shapes();

  /** Draws it in the ink that the figure gives it. */
  void draw(Graphics2D graphics, Ground ground, Color ink);

  /** Whether it takes one of the colours of series. */
  default boolean takesInk() {
    return true;
  }

  /** Whether the axes end where it ends, without room around it. */
  default boolean fillsTheGround() {
    return false;
  }

  /** Whether the axis up begins at its lowest number, which is 0. */
  default boolean standsOnZero() {
    return false;
  }

  /** What its colours mean, if they mean numbers. */
  default Optional<ColourBar> colourBar() {
    return Optional.empty();
  }
}
