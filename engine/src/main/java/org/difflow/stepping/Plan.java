package org.difflow.stepping;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.difflow.kernel.Kernel;
import org.difflow.tier.PanelProgram;

/** How an outline is computed, block by block; made once for all steps that have this outline. */
final class Plan {
  private final Outline outline;
  private final List<Stage> stages;
  private final List<PanelProgram> programs = new ArrayList<>();
  private final Queue<Workspace> idle = new ConcurrentLinkedQueue<>();

  Plan(Outline outline, Function<Kernel, PanelProgram> tier) {
    this.outline = outline;
    this.stages = Fusion.stages(outline);
    stages.stream()
        .flatMap(stage -> stage.kernel().stream())
        .forEach(fused -> programs.add(tier.apply(fused.kernel())));
  }

  Outline outline() {
    return outline;
  }

  List<Stage> stages() {
    return stages;
  }

  /** The slots that need room in a block: what is handed from stage to stage. */
  List<Integer> kept() {
    return stages.stream()
        .flatMap(Stage::written)
        .filter(slot -> !outline.wanted().contains(slot))
        .toList();
  }

  List<PanelProgram> programs() {
    return programs;
  }

  /** Computes one block with the room that another one left, or room of its own. */
  void run(Inputs inputs, int block, Runnable pulse) {
    Workspace room = idle.poll();
    Workspace own = room != null && room.fits(inputs) ? room : new Workspace(this, inputs);
    own.run(inputs, block, pulse);
    idle.add(own);
  }
}
