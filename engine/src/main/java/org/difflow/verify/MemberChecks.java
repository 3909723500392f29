package org.difflow.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.difflow.fault.Fault;
import org.difflow.path.ConditionalPath;
import org.difflow.path.Coordinates;
import org.difflow.path.GaussianLaw;
import org.difflow.path.IsotropicLaw;
import org.difflow.symbolic.Expr;

/** All members of one path, as delivered, against what its law states. */
final class MemberChecks {
  /** A member without a formula in this version, or without any at whole times, is not checked. */
  private static final Pattern ABSENT = Pattern.compile("E0901|E0250|E0251");

  private final Delivered delivered;
  private final IsotropicLaw law;
  private final List<Check> checks = new ArrayList<>();

  MemberChecks(Delivered delivered, IsotropicLaw law) {
    this.delivered = delivered;
    this.law = law;
  }

  List<Check> all() {
    try {
      addAll();
    } catch (Fault later) {
      skip(later);
    }
    return checks;
  }

  private void addAll() {
    ConditionalPath path = delivered.path();
    Coordinates at = path.coordinates();
    Stated stated = Stated.of(law, at);
    MovingFrame frame = new MovingFrame(at, law.centre(at), law.shift(at));
    Expr logDensity = at.inSquares(stated.logDensity());
    FieldChecks fields = new FieldChecks(delivered, frame, logDensity);
    DensityChecks densities =
        new DensityChecks(delivered, frame, at.inSquares(stated.density()), logDensity);
    ShellChecks shells = new ShellChecks(delivered, frame, stated);
    add(fields::continuity);
    add(fields::score);
    add(fields::divergence);
    add(densities::density);
    add(densities::logDensity);
    if (law instanceof GaussianLaw) {
      add(densities::normalisation);
      SdeChecks sdes = new SdeChecks(delivered, frame, logDensity);
      add(sdes::consistency);
      add(sdes::family);
    }
    shells.all().forEach(this::add);
    if (delivered.hasNumbers() && !path.range().whole()) {
      addMass(frame);
    }
  }

  /** What cannot be derived at all is worth knowing; what is not in this version is not. */
  private void skip(Fault fault) {
    if (!ABSENT.matcher(fault.code()).matches()) {
      checks.add(Check.of("a member without a formula", Outcome.WARNING, fault.getMessage()));
    }
  }

  private void addMass(MovingFrame frame) {
    try {
      MassCheck.of(delivered, frame).ifPresent(checks::add);
    } catch (Fault later) {
      skip(later);
    }
  }

  private void add(Supplier<Check> check) {
    try {
      checks.add(check.get());
    } catch (Fault later) {
      skip(later);
    }
  }
}
