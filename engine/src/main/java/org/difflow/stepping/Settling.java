package org.difflow.stepping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.difflow.model.MarginalMember;
import org.difflow.model.PanelField;

/** Gives values of a graph their numbers. */
final class Settling {
  private final Tile tile;

  Settling(Tile tile) {
    this.tile = tile;
  }

  /** Computes what is not known yet, barriers first: what no plan can hold beside the rest. */
  void settle(List<PerSample> wanted) {
    wanted.forEach(this::spread);
    Optional<PerSample> barrier = barrier(wanted);
    while (barrier.isPresent()) {
      pass(barrier.get());
      barrier = barrier(wanted);
    }
    run(wanted.stream().filter(value -> !value.isKnown()).distinct().toList(), tile.dimension());
  }

  /** What all samples share is given to each of them. */
  private void spread(PerSample value) {
    if (value.origin() instanceof Origin.Shared shared && value.panels().isEmpty()) {
      Panels panels = Panels.empty(tile.blocks(), value.columns());
      panels.fill(shared.values());
      value.keep(panels);
    }
  }

  private Optional<PerSample> barrier(List<PerSample> wanted) {
    return Operands.of(wanted, PerSample::isKnown).stream().filter(this::isBarrier).findFirst();
  }

  private boolean isBarrier(PerSample value) {
    return isForeign(value)
        || value.origin() instanceof Origin.Asked asked
            && !tile.model().isByBlocks(asked.member(), asked.time());
  }

  /** Whether vectors of another length than the state's take part. */
  private boolean isForeign(PerSample value) {
    return width(value) > 1 && width(value) != tile.dimension();
  }

  private static int width(PerSample value) {
    return Stream.concat(Stream.of(value), value.origin().operands().stream())
        .mapToInt(PerSample::columns)
        .max()
        .orElseThrow();
  }

  private void pass(PerSample barrier) {
    if (isForeign(barrier)) {
      settle(barrier.origin().operands().stream().filter(value -> !value.isKnown()).toList());
      run(List.of(barrier), width(barrier));
    } else if (barrier.origin()
        instanceof Origin.Asked(MarginalMember member, PerSample x, double time)) {
      barrier.keep(Panels.of(tile.blocks(), tile.model().whole(member, x, time)));
    }
  }

  private void run(List<PerSample> unknown, int dimension) {
    if (unknown.isEmpty()) {
      return;
    }
    Sketch sketch = new Sketch(unknown);
    Outline outline = sketch.outline(dimension);
    Plan plan = tile.plans().of(outline);
    Inputs inputs = inputs(sketch, outline);
    tile.plans()
        .workers()
        .forEach(tile.blocks().count(), (block, pulse) -> plan.run(inputs, block, pulse));
    outline.wanted().forEach(slot -> sketch.values().get(slot).keep(inputs.given().get(slot)));
  }

  private Inputs inputs(Sketch sketch, Outline outline) {
    Map<Integer, Panels> given = new HashMap<>();
    Map<Integer, double[]> shared = new HashMap<>();
    Map<Integer, NoiseSource> noise = new HashMap<>();
    for (int slot = 0; slot < sketch.values().size(); slot++) {
      PerSample value = sketch.values().get(slot);
      if (outline.slots().get(slot) instanceof Slot.Given) {
        given.put(slot, value.panels().orElseThrow());
      } else if (value.origin() instanceof Origin.Shared own) {
        shared.put(slot, own.values());
      } else if (value.origin() instanceof Origin.Drawn drawn) {
        noise.put(slot, tile.noise(drawn));
      }
    }
    outline
        .wanted()
        .forEach(
            slot ->
                given.put(slot, Panels.empty(tile.blocks(), sketch.values().get(slot).columns())));
    return new Inputs(tile.blocks(), given, shared, noise, fields(sketch, outline), tile.first());
  }

  private List<PanelField> fields(Sketch sketch, Outline outline) {
    List<PanelField> fields = new ArrayList<>();
    for (int field = 0; field < sketch.fields().size(); field++) {
      double time = sketch.fields().get(field).time();
      fields.add(tile.model().field(members(outline, field), time).orElseThrow());
    }
    return fields;
  }

  private static List<MarginalMember> members(Outline outline, int field) {
    return outline.slots().stream()
        .filter(slot -> slot instanceof Slot.Asked asked && asked.field() == field)
        .map(slot -> ((Slot.Asked) slot).member())
        .toList();
  }
}
