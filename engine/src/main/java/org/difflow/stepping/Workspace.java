package org.difflow.stepping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.difflow.kernel.Shape;
import org.difflow.tier.PanelProgram;

/** Room for the values of one block while it goes through a plan. One thread at a time. */
final class Workspace {
  private final Plan plan;
  private final int width;

  /** The numbers of each slot of the block that runs: of the tile, or of this room. */
  private final double[][] panels;

  private final double[][] own;
  private final List<double[][]> arguments = new ArrayList<>();
  private final List<double[][]> results = new ArrayList<>();
  private final List<double[]> scratch = new ArrayList<>();
  private final double[] fieldRoom;

  Workspace(Plan plan, Inputs inputs) {
    this.plan = plan;
    this.width = inputs.blocks().width();
    this.panels = new double[plan.outline().slots().size()][];
    this.own = new double[panels.length][];
    plan.kept().forEach(this::reserve);
    this.fieldRoom = new double[inputs.fieldRoom()];
    plan.stages().stream().flatMap(stage -> stage.kernel().stream()).forEach(this::prepare);
    for (PanelProgram program : plan.programs()) {
      scratch.add(program.scratch(width, plan.outline().dimension()));
    }
  }

  private void prepare(Stage.Fused fused) {
    arguments.add(new double[fused.arguments().size()][]);
    results.add(new double[fused.results().size()][]);
  }

  boolean fits(Inputs inputs) {
    return width >= inputs.blocks().width() && fieldRoom.length >= inputs.fieldRoom();
  }

  void run(Inputs inputs, int block, Runnable pulse) {
    int lanes = inputs.blocks().lanes(block);
    long first = inputs.first() + inputs.blocks().first(block);
    bind(inputs, block);
    int kernel = 0;
    for (Stage stage : plan.stages()) {
      pulse.run();
      draw(stage, inputs, lanes, first);
      kernel = compute(stage, kernel, lanes);
      ask(stage, inputs, lanes, first, pulse);
    }
    release();
  }

  /** A room that waits for its next block holds no numbers of the tile. */
  private void release() {
    Arrays.fill(panels, null);
    arguments.forEach(arrays -> Arrays.fill(arrays, null));
    results.forEach(arrays -> Arrays.fill(arrays, null));
  }

  private void bind(Inputs inputs, int block) {
    for (int slot = 0; slot < panels.length; slot++) {
      Panels tile = inputs.given().get(slot);
      panels[slot] =
          tile == null ? inputs.shared().getOrDefault(slot, own[slot]) : tile.block(block);
    }
  }

  private void reserve(int slot) {
    own[slot] = new double[width * columns(slot)];
  }

  private int columns(int slot) {
    return plan.outline().slots().get(slot).shape() == Shape.VECTOR
        ? plan.outline().dimension()
        : 1;
  }

  private void draw(Stage stage, Inputs inputs, int lanes, long first) {
    for (int slot : stage.drawn()) {
      inputs.noise().get(slot).fill(panels[slot], lanes, columns(slot), first);
    }
  }

  private int compute(Stage stage, int kernel, int lanes) {
    if (stage.kernel().isEmpty()) {
      return kernel;
    }
    Stage.Fused fused = stage.kernel().get();
    gather(fused.arguments(), arguments.get(kernel));
    gather(fused.results(), results.get(kernel));
    plan.programs()
        .get(kernel)
        .run(
            arguments.get(kernel),
            results.get(kernel),
            scratch.get(kernel),
            lanes,
            plan.outline().dimension());
    return kernel + 1;
  }

  private void gather(List<Integer> slots, double[][] into) {
    for (int k = 0; k < into.length; k++) {
      into[k] = panels[slots.get(k)];
    }
  }

  private void ask(Stage stage, Inputs inputs, int lanes, long first, Runnable pulse) {
    for (Stage.Question question : stage.questions()) {
      double[][] answers = new double[question.answers().size()][];
      gather(question.answers(), answers);
      inputs
          .fields()
          .get(question.field())
          .evaluate(panels[question.x()], lanes, answers, fieldRoom, first, pulse);
    }
  }
}
