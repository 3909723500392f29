package org.difflow.path;

import java.util.Optional;
import org.difflow.flow.Flow;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;

/**
 * The members of a flow. They have formulas where the inverse has one; density, logdensity and
 * score moreover only for a normal base with one mean and one deviation, and with the parameters at
 * their values, since those of the base are numbers.
 */
final class FlowMembers {
  private final FlowLaw law;
  private final String path;
  private final ParameterValues values;
  private final Coordinates at;

  FlowMembers(FlowLaw law, String path, ParameterValues values, Coordinates at) {
    this.law = law;
    this.path = path;
    this.values = values;
    this.at = at;
  }

  /**
   * The formula of {@code member}.
   *
   * @throws org.difflow.fault.Fault E0298 if it has numbers only
   */
  Expr derive(Member member) {
    return find(member).orElseThrow(() -> PathFault.numbersOnly(path, member));
  }

  /** Nothing if it has numbers only. */
  Optional<Expr> find(Member member) {
    return switch (member) {
      case FLOW -> Optional.of(flow().formula());
      case INVERSE -> formulas(flow()).map(FlowFormulas::inverse);
      case VELOCITY -> formulas(flow()).map(FlowFormulas::velocity);
      case DIVERGENCE -> formulas(flow()).flatMap(FlowFormulas::divergence);
      case DENSITY, LOG_DENSITY, SCORE ->
          formulas(flow().substitute(values.all())).flatMap(f -> pushed(f, member));
      default -> Optional.empty();
    };
  }

  private Flow flow() {
    return law.flow();
  }

  private Optional<FlowFormulas> formulas(Flow flow) {
    return FlowFormulas.of(flow, at);
  }

  /** What the density of the base becomes (S1-65). */
  private Optional<Expr> pushed(FlowFormulas f, Member member) {
    return NormalBase.of(law.base().at(values.all()), at)
        .filter(base -> !f.isRadial() || base.isCentred())
        .flatMap(base -> pushed(f, base, member));
  }

  private static Optional<Expr> pushed(FlowFormulas f, NormalBase base, Member member) {
    return switch (member) {
      case SCORE -> Optional.of(f.score(base.slope(f.variable())));
      case LOG_DENSITY -> f.logStretch().map(base.logDensity(f.inverse())::minus);
      default ->
          f.logStretch()
              .map(
                  stretch -> base.density(f.inverse()).times(stretch.negate().apply(Function.EXP)));
    };
  }
}
