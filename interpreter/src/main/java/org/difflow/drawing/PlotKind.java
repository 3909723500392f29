package org.difflow.drawing;

import org.difflow.plot.Picture;
import org.difflow.value.Display;
import org.difflow.value.GuestValue;

/** How values are drawn: {@code images(8, 8)}, {@code scatter()}. */
public final class PlotKind extends GuestValue {
  /** Draws what is asked for. */
  @FunctionalInterface
  public interface Drawing {
    Picture draw(PlotRequest request);
  }

  private final String text;
  private final Drawing drawing;

  public PlotKind(String text, Drawing drawing) {
    this.text = text;
    this.drawing = drawing;
  }

  public Picture draw(PlotRequest request) {
    return drawing.draw(request);
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
