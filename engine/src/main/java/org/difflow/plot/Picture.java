package org.difflow.plot;

import java.awt.Graphics2D;

/** What can be drawn. Sizes are in points, of which a PNG has two pixels each way. */
public interface Picture {
  int width();

  int height();

  void draw(Graphics2D graphics);
}
