package org.difflow.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.difflow.fault.Fault;
import org.difflow.model.MarginalModel;
import org.difflow.path.BridgeLaw;
import org.difflow.path.ConditionalPath;
import org.difflow.path.Coordinates;
import org.difflow.path.DensityLaw;
import org.difflow.path.EnergyLaw;
import org.difflow.path.FlowLaw;
import org.difflow.path.Formula;
import org.difflow.path.GaussianLaw;
import org.difflow.path.IsotropicLaw;
import org.difflow.path.Member;
import org.difflow.path.Parameter;
import org.difflow.path.PoissonLaw;
import org.difflow.path.RadialLaw;
import org.difflow.path.SdeLaw;
import org.difflow.symbolic.print.Printer;

/**
 * Checks a path: its members as delivered against what its law says, and its schedule against what
 * a path between data and prior must be. Claims take the place of derived members. Nothing is read
 * off the derivation.
 */
public final class Verifier {
  private Verifier() {}

  public static Report verify(ConditionalPath path) {
    return verify(path, Map.of());
  }

  public static Report verify(ConditionalPath path, Map<Member, Formula> claims) {
    List<Check> measured = measured(path);
    List<Check> checks = new ArrayList<>();
    if (hasMembers(path, measured)) {
      checks.addAll(members(new Delivered(path, claims)));
    }
    checks.addAll(measured);
    return Report.on("path " + path.name() + claimed(claims.keySet()), path, checks);
  }

  private static String claimed(Set<Member> claims) {
    return claims.isEmpty()
        ? ""
        : claims.stream()
            .map(Member::memberName)
            .collect(Collectors.joining(", ", ", claimed: ", ""));
  }

  /**
   * A law without signal or noise, without numbers, without spread, or with a source at the data
   * gives no fields.
   */
  private static boolean hasMembers(ConditionalPath path, List<Check> measured) {
    return switch (path.law()) {
      case GaussianLaw law ->
          measured.stream().noneMatch(ScheduleChecks::isUnreal)
              && !ScheduleChecks.isDegenerate(path, law);
      case RadialLaw law ->
          !law.psi().derivative(path.coordinates().radius()).isZero()
              && !new GaugeCheck(path, law.gauge()).check().failed();
      case IsotropicLaw _, BridgeLaw _, FlowLaw _, SdeLaw _, EnergyLaw _ -> true;
    };
  }

  /** Checks the fields of a model against its density, by numbers. */
  public static Report verify(MarginalModel model) {
    String subject = "path %s on data, d = %d".formatted(model.path().name(), model.dimension());
    return Report.on(subject, model.path(), new ModelChecks(model).all());
  }

  /** The checks of the law alone, without its members: cheap, for the first use of a path. */
  public static Report law(ConditionalPath path) {
    return Report.on("path " + path.name(), path, measured(path));
  }

  /**
   * Refuses a path whose law is not one between data and prior.
   *
   * @throws Fault E0202 to E0209 by the first of its violations, naming all of them
   */
  public static void admit(ConditionalPath path) {
    Refusal.of(law(path))
        .ifPresent(
            refusal -> {
              throw refusal.fault(Suggestion.of(path));
            });
  }

  private static List<Check> members(Delivered delivered) {
    return switch (delivered.path().law()) {
      case IsotropicLaw law -> new MemberChecks(delivered, law).all();
      case BridgeLaw law -> new BridgeMemberChecks(delivered, law).all();
      case SdeLaw law -> claimed(delivered, law);
      case FlowLaw law -> new FlowMemberChecks(delivered, law).all();
      case EnergyLaw law -> new EnergyMemberChecks(delivered, law).all();
    };
  }

  private static List<Check> claimed(Delivered delivered, SdeLaw law) {
    return Stream.ofNullable(delivered.claims().get(Member.DENSITY))
        .map(new SdeDensity(delivered.path(), law)::check)
        .toList();
  }

  private static List<Check> measured(ConditionalPath path) {
    return unvalued(path)
        .map(parameter -> List.of(notMeasured(parameter)))
        .orElseGet(() -> lawOf(path));
  }

  private static List<Check> lawOf(ConditionalPath path) {
    Coordinates at = path.coordinates();
    return switch (path.law()) {
      case GaussianLaw law -> new ScheduleChecks(path, law).all();
      case RadialLaw law -> MassChecks.of(path, law);
      case PoissonLaw law -> MassChecks.of(path, law.mass(at), Stated.of(law, at).slope());
      case DensityLaw law -> new DensityLawChecks(path, law).all();
      case BridgeLaw law -> new BridgeEnds(path, law).all();
      case FlowLaw law -> new FlowChecks(path, law).all();
      case EnergyLaw law -> List.of(new EnergyConvexity(path, law.energy()).check());
      case SdeLaw _ -> List.of(notSolved());
    };
  }

  private static Check notSolved() {
    return Check.of(
        "law in closed form", Outcome.WARNING, "there is none: the drift is not linear in x");
  }

  private static Optional<Parameter> unvalued(ConditionalPath path) {
    return path.parameters().stream()
        .filter(parameter -> !path.values().containsKey(parameter.symbol()))
        .findFirst();
  }

  private static Check notMeasured(Parameter parameter) {
    return Check.of(
        "ends and schedule",
        Outcome.WARNING,
        "not measured: %s has no value".formatted(Printer.unicode(parameter.symbol())));
  }
}
