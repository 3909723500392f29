package org.difflow.value;

/** A recipe for times, used once the ends of a run are known. */
public final class GridValue extends GuestValue {
  /** The times from {@code start} to {@code finish}. */
  @FunctionalInterface
  public interface Recipe {
    double[] times(double start, double finish);
  }

  private final String text;
  private final Recipe recipe;

  public GridValue(String text, Recipe recipe) {
    this.text = text;
    this.recipe = recipe;
  }

  public Recipe recipe() {
    return recipe;
  }

  @Override
  public String kind() {
    return "a grid";
  }

  @Override
  public String display(Display display) {
    return text;
  }
}
