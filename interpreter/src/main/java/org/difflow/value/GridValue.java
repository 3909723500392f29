package org.difflow.value;

import java.util.Set;
import org.difflow.path.ConditionalPath;
import org.difflow.path.Member;

/** A recipe for times, used once the path and the ends of a run are known. */
public final class GridValue extends GuestValue {
  /** The times on a path from {@code start} to {@code finish}. */
  @FunctionalInterface
  public interface Recipe {
    double[] times(ConditionalPath path, double start, double finish);
  }

  private final String text;
  private final int steps;
  private final Set<Member> members;
  private final Recipe recipe;

  /**
   * A grid.
   *
   * @param text how a script writes it
   * @param members what the recipe asks of the path
   */
  public GridValue(String text, int steps, Set<Member> members, Recipe recipe) {
    this.text = text;
    this.steps = steps;
    this.members = Set.copyOf(members);
    this.recipe = recipe;
  }

  public Recipe recipe() {
    return recipe;
  }

  public int steps() {
    return steps;
  }

  /** The members that must be finite where the grid starts. */
  public Set<Member> members() {
    return members;
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
