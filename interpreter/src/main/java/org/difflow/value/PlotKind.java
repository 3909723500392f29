package org.difflow.value;

import java.io.IOException;
import java.io.OutputStream;
import org.difflow.data.Matrix;

/** How points are drawn: {@code images(8, 8)}, {@code scatter()}. */
public final class PlotKind extends GuestValue {
  /** Draws points as a PNG. */
  @FunctionalInterface
  public interface Drawing {
    void draw(Matrix points, OutputStream out) throws IOException;
  }

  private final String text;
  private final Drawing drawing;

  public PlotKind(String text, Drawing drawing) {
    this.text = text;
    this.drawing = drawing;
  }

  public Drawing drawing() {
    return drawing;
  }

  @Override
  public String kind() {
    return "a kind of plot";
  }

  @Override
  public String display(Display display) {
    return text;
  }
}
