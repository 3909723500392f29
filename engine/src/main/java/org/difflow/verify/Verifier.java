package org.difflow.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.difflow.fault.Fault;
import org.difflow.path.ConditionalPath;
import org.difflow.path.Coordinates;
import org.difflow.path.Formula;
import org.difflow.path.GaussianLaw;
import org.difflow.path.IsotropicLaw;
import org.difflow.path.Member;
import org.difflow.path.NormalForm;
import org.difflow.path.Parameter;
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
    List<Check> checks =
        switch (path.law()) {
          case GaussianLaw law -> gaussian(new Delivered(path, claims), law);
          case IsotropicLaw law -> fields(new Delivered(path, claims), law);
        };
    return new Report("path " + path.name(), checks);
  }

  /** The checks of the law alone, without its members: cheap, for the first use of a path. */
  public static Report law(ConditionalPath path) {
    List<Check> checks =
        switch (path.law()) {
          case GaussianLaw law -> new ScheduleChecks(path, law).all();
          case IsotropicLaw _ -> List.<Check>of();
        };
    return new Report("path " + path.name(), checks);
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
              throw refusal.fault();
            });
  }

  private static List<Check> fields(Delivered delivered, IsotropicLaw law) {
    Coordinates at = delivered.path().coordinates();
    MovingFrame frame = new MovingFrame(at, law.centre(at));
    return new FieldChecks(delivered, frame, law.normalForm(at)).all();
  }

  private static List<Check> gaussian(Delivered delivered, GaussianLaw law) {
    ConditionalPath path = delivered.path();
    if (new ScheduleChecks(path, law).isDegenerate()) {
      return new ScheduleChecks(path, law).all();
    }
    NormalForm form = law.normalForm(path.coordinates());
    MovingFrame frame = new MovingFrame(path.coordinates(), law.mu());
    List<Check> checks = new ArrayList<>(new FieldChecks(delivered, frame, form).all());
    checks.addAll(new DensityChecks(delivered, frame, form).all());
    checks.add(new SdeChecks(delivered, frame).consistency());
    unvalued(path)
        .ifPresentOrElse(
            parameter -> checks.add(notMeasured(parameter)),
            () -> checks.addAll(measured(delivered, frame, law)));
    return checks;
  }

  private static List<Check> measured(Delivered delivered, MovingFrame frame, GaussianLaw law) {
    List<Check> checks = new ArrayList<>();
    MassCheck.of(delivered, frame).ifPresent(checks::add);
    checks.addAll(new ScheduleChecks(delivered.path(), law).all());
    return checks;
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
