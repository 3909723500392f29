package org.difflow.model;

import java.util.List;
import java.util.Optional;
import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;
import org.difflow.distribution.Distribution;
import org.difflow.distribution.Draws;
import org.difflow.noise.NoiseUse;
import org.difflow.path.ConditionalPath;
import org.difflow.path.End;
import org.difflow.path.Ends;
import org.difflow.path.LawAtTime;
import org.difflow.path.Member;

/** A path on a distribution: the law of x_t with the data integrated out. */
public interface MarginalModel {
  ConditionalPath path();

  /** The path of x given the data, which says how the model behaves at its ends. */
  default ConditionalPath givenData() {
    return path();
  }

  /** The dimension d of the data. */
  int dimension();

  /** Whether it is known to have one dimension, where a vector is so many points. */
  default boolean isOnTheLine() {
    return dimension() == 1;
  }

  /** The model for points of so many coordinates, where it leaves their number open. */
  default MarginalModel in(@SuppressWarnings("unused") int coordinates) {
    return this;
  }

  /** The law of the data, on which the path stands. */
  Distribution data();

  /**
   * The law at which sampling starts, never the exact marginal at the prior end: the prior that the
   * path names, else the law of x there given x0 = the mean of the data.
   */
  default Distribution prior() {
    return path().prior(dimension(), data()::mean);
  }

  /**
   * {@code n} exact draws of x at a time: draws of the data, moved as the path moves them, and the
   * law around them. The draws of the data are the same at every time.
   *
   * @throws org.difflow.fault.Fault E0410 for a time outside the range
   */
  default Matrix draw(double time, int n, long seed) {
    LawAtTime law = path().at(time);
    double mu = law.centre();
    double shift = law.shift();
    Matrix data = data().sample(n, dimension(), seed);
    Matrix noise = law.spread().sample(dimension(), new Draws(seed, 0, n, NoiseUse.MARGINAL));
    return Broadcast.combine(data, noise, (x0, u) -> Math.fma(mu, x0, u) + shift);
  }

  /** How far x typically lies from where it would without noise, the unit of small steps in x. */
  default double width(double time) {
    return givenData().at(time).width();
  }

  /** Whether {@code member} has no value at an end of the path, or is unbounded near it. */
  default boolean singular(MarginalMember member, End end) {
    return Member.named(member.memberName())
        .filter(Member::isFormula)
        .filter(pointwise -> Ends.of(givenData()).singular(pointwise, end))
        .isPresent();
  }

  /** Whether it knows the divergence of its velocity. */
  default boolean hasDivergence() {
    return true;
  }

  /**
   * The field at the rows of {@code x}; {@code time} is 1 x 1, or n x 1 with one time per row. A
   * single row meets every time.
   */
  MarginalField at(Matrix x, Matrix time);

  default MarginalField at(Matrix x, double time) {
    return at(x, Matrix.scalar(time));
  }

  /**
   * The members at one time, for panels of samples, with the same bits as {@link #at}; empty for a
   * model that has them row by row only.
   *
   * @throws org.difflow.fault.Fault E0250 for a derivative where times are whole, E0410 and E0411
   *     for a time without a field, E0641 for a noise that there is not
   */
  default Optional<PanelField> panelField(
      @SuppressWarnings("unused") List<MarginalMember> members,
      @SuppressWarnings("unused") double time) {
    return Optional.empty();
  }

  default Matrix velocity(Matrix x, double time) {
    MarginalMember.VELOCITY.requireOn(path());
    return at(x, time).velocity();
  }

  default Matrix score(Matrix x, double time) {
    return at(x, time).score();
  }

  default Matrix denoiser(Matrix x, double time) {
    return at(x, time).denoiser();
  }

  default Matrix eps(Matrix x, double time) {
    return at(x, time).eps();
  }

  default Matrix density(Matrix x, double time) {
    return at(x, time).density();
  }

  default Matrix logdensity(Matrix x, double time) {
    return at(x, time).logdensity();
  }

  default Matrix divergence(Matrix x, double time) {
    MarginalMember.DIVERGENCE.requireOn(path());
    return at(x, time).divergence();
  }

  default Matrix weights(Matrix x, double time) {
    return at(x, time).weights();
  }
}
