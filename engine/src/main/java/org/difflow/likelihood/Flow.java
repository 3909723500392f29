package org.difflow.likelihood;

import org.difflow.model.MarginalMember;
import org.difflow.model.MarginalModel;
import org.difflow.path.End;
import org.difflow.path.Ends;

/**
 * The way of a point along the probability flow of a model, from the data end, moved by {@code
 * stop}, to the prior end, or, if the velocity is singular there, to where samplers start inside.
 *
 * @param from the time at which the points are
 * @param to the time at which the prior is
 */
public record Flow(MarginalModel model, double from, double to) {

  public static Flow of(MarginalModel model) {
    MarginalMember.VELOCITY.requireOn(model.path());
    Ends ends = Ends.of(model.givenData());
    boolean inside = model.singular(MarginalMember.VELOCITY, End.PRIOR);
    return new Flow(model, ends.finish(), inside ? ends.startInside() : ends.start());
  }

  /** Whether it ends before the prior end. */
  public boolean endsInside() {
    return to != model.path().interval().at(End.PRIOR);
  }
}
