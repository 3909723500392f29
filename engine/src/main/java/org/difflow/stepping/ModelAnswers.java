package org.difflow.stepping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.difflow.data.Matrix;
import org.difflow.model.MarginalField;
import org.difflow.model.MarginalMember;
import org.difflow.model.MarginalModel;
import org.difflow.model.PanelField;

/** What a model says of the samples of a tile: block by block where it can, else all at once. */
final class ModelAnswers {
  private record Moment(MarginalMember member, double time) {}

  private final MarginalModel model;
  private final Map<Moment, Boolean> byBlocks = new HashMap<>();
  private final Map<Sketch.Place, MarginalField> whole = new HashMap<>();

  ModelAnswers(MarginalModel model) {
    this.model = model;
  }

  MarginalModel model() {
    return model;
  }

  boolean isByBlocks(MarginalMember member, double time) {
    return byBlocks.computeIfAbsent(
        new Moment(member, time), m -> field(List.of(m.member()), m.time()).isPresent());
  }

  Optional<PanelField> field(List<MarginalMember> members, double time) {
    return model.panelField(members, time);
  }

  /** A member at all samples at once. */
  Matrix whole(MarginalMember member, PerSample x, double time) {
    Sketch.Place place = new Sketch.Place(x, time);
    Matrix points = x.matrix();
    return member.of(whole.computeIfAbsent(place, _ -> model.at(points, time)));
  }

  /** Forgets all but what was said of {@code state}. */
  void forgetBut(PerSample state) {
    byBlocks.clear();
    whole.keySet().removeIf(place -> place.x() != state);
  }
}
