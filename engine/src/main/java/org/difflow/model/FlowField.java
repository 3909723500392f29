package org.difflow.model;

import java.util.Arrays;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.path.FlowNumbers;
import org.difflow.path.Member;

/** The fields of a flow at points, through the places where these come from. */
final class FlowField implements MarginalField {
  private final String path;
  private final FlowNumbers flow;
  private final Matrix x;
  private final Matrix t;
  private final Matrix origins;

  FlowField(String path, FlowNumbers flow, Matrix x, Matrix t) {
    FiniteRows.require(x);
    this.path = path;
    this.flow = flow;
    this.x = x;
    this.t = t;
    this.origins = flow.origins(x, t);
  }

  /** Of points all of which the flow reaches. */
  private Matrix z() {
    boolean all = Arrays.stream(origins.values()).noneMatch(Double::isNaN);
    return all ? origins : flow.inverse(x, t);
  }

  @Override
  public Matrix velocity() {
    return flow.at(Member.VELOCITY, z(), t);
  }

  @Override
  public Matrix score() {
    return flow.at(Member.SCORE, z(), t);
  }

  /** z itself: the data point is a function of x. */
  @Override
  public Matrix denoiser() {
    return z();
  }

  @Override
  public Matrix eps() {
    throw absent(MarginalMember.EPS, "noise");
  }

  @Override
  public Matrix density() {
    return flow.at(Member.DENSITY, origins, t);
  }

  @Override
  public Matrix logdensity() {
    return flow.at(Member.LOG_DENSITY, origins, t);
  }

  @Override
  public Matrix divergence() {
    return flow.at(Member.DIVERGENCE, z(), t);
  }

  @Override
  public Matrix weights() {
    throw absent(MarginalMember.WEIGHTS, "weights");
  }

  private Fault absent(MarginalMember member, String what) {
    return new Fault(
        "E0299",
        "the flow %s has no `%s`: it is a function of the data point, without %s"
            .formatted(path, member.memberName(), what),
        "denoiser(x, t) is the data point that x comes from");
  }
}
