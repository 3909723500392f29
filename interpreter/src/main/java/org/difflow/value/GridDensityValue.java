package org.difflow.value;

import java.util.List;
import org.difflow.checker.table.ValueKind;
import org.difflow.data.Matrix;
import org.difflow.evolution.Grid;
import org.difflow.fault.Fault;

/** A density by its values in the cells of a grid. */
public final class GridDensityValue extends GuestValue implements HasMembers {
  private final Grid grid;
  private final double[] values;

  /**
   * @param values one for each cell
   */
  public GridDensityValue(Grid grid, double[] values) {
    this.grid = grid;
    this.values = values;
  }

  /** The density in each cell. */
  public double[] values() {
    return values.clone();
  }

  @Override
  public Object member(String name) {
    return switch (name) {
      case "points" -> points();
      case "density" -> ArrayValue.vector(values);
      case "mass" -> grid.mass(values);
      default -> throw new Fault("E0103", kind() + " has no member `" + name + "`");
    };
  }

  private ArrayValue points() {
    Matrix centres = grid.centres();
    return grid.dimension() == 1 ? ArrayValue.vector(centres.values()) : ArrayValue.matrix(centres);
  }

  @Override
  public List<String> memberNames() {
    return HasMembers.namesOf(ValueKind.GRID_DENSITY);
  }

  @Override
  public String kind() {
    return ValueKind.GRID_DENSITY.words();
  }

  @Override
  public String display(Display display) {
    return "a density in %d cells with the mass %s"
        .formatted(values.length, display.text(grid.mass(values)));
  }
}
