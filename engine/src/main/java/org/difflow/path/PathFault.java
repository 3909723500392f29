package org.difflow.path;

import java.util.stream.Collectors;
import org.difflow.data.Decimals;
import org.difflow.distribution.Distribution;
import org.difflow.fault.Fault;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.print.Printer;

/** The sentences that paths have for what cannot be done. */
final class PathFault {
  private PathFault() {}

  static String number(double value) {
    return Decimals.shortest(value);
  }

  static Fault notOfThisLaw(String path, Member member, LawKind kind) {
    String owners =
        member.laws().stream()
            .map(law -> law.words() + " (" + law.declaration() + ")")
            .collect(Collectors.joining(", "));
    return new Fault(
        "E0110",
        path + " has " + kind.words() + ", which has no member " + member.signature(),
        "the laws that have it: " + owners);
  }

  static Fault notSolved(String path, Member member) {
    return new Fault(
        "E0348",
        "the drift of %s is not linear in x: the law of x has no closed form, and no member %s"
            .formatted(path, member.signature(LawKind.SDE)),
        "there are drift(x, t), diffusion(t) and samples towards the noise: sample(P on data, start"
            + " = x, direction = \"noise\", with = ...)");
  }

  static Fault noRate(String path, String member) {
    return new Fault(
        "E0250",
        "%s has whole times, and `%s` takes a derivative in time".formatted(path, member),
        "at whole times there are score, denoiser, eps, posterior(s, t) and ddim(s, t, eta)");
  }

  static Fault notInThisVersion(String path, Member member, LawKind kind) {
    return new Fault(
        "E0901",
        "the member %s of %s is not in this version (path %s)"
            .formatted(member.signature(kind), kind.words(), path));
  }

  static Fault gaugeMoves(String path, Symbol time, Expr rate) {
    return new Fault(
        "E0206",
        "the gauge of %s is not constant: gauge'(%s) = %s would be a source of mass at x0"
            .formatted(path, Printer.unicode(time), Printer.unicode(rate)),
        "only a constant gauge is admissible, and it changes nothing: leave it out");
  }

  static Fault noSuchParameter(String path, Symbol symbol) {
    return new Fault("E0111", path + " has no parameter " + Printer.unicode(symbol));
  }

  static Fault noValue(String path, Symbol symbol) {
    String name = Printer.unicode(symbol);
    return new Fault(
        "E0112",
        "%s of path %s has no value, so its formulas have no numbers".formatted(name, path),
        "give it one: %s(%s = ...)".formatted(path, name));
  }

  static Fault notARange(String path, double lower, double upper) {
    return new Fault(
        "E0210",
        "the time range of %s is [%s, %s], which does not rise"
            .formatted(path, number(lower), number(upper)));
  }

  static Fault notWhole(String path, double upper) {
    return new Fault(
        "E0252",
        "the whole times of path %s end at %s, which is not whole".formatted(path, number(upper)),
        "whole times run from 0, where the data is, to a whole number: `time t in 0..1000, data at"
            + " 0`");
  }

  static Fault notAStop(String path, double stop, double length) {
    return new Fault(
        "E0211",
        "the `stop` of %s is %s, and its time range is %s long"
            .formatted(path, number(stop), number(length)),
        "`stop` is how close to the data end samplers go, such as `stop 1e-3`");
  }

  static Fault wrongCount(String name, int wanted, int count) {
    return new Fault("E0306", "%s takes %d arguments, not %d".formatted(name, wanted, count));
  }

  static Fault wrongDimension(String path, double expected, int actual) {
    return new Fault(
        "E0307",
        "path %s is fixed to d = %.0f, and a point with %d coordinates was given"
            .formatted(path, expected, actual));
  }

  static Fault outside(String path, String member, String clock, double time, TimeInterval range) {
    if (range.misses(time)) {
      return new Fault(
          "E0254",
          "%s of %s is asked for at %s = %s, between its whole times %s"
              .formatted(member, path, clock, number(time), range));
    }
    return new Fault(
        "E0410",
        "%s of %s is asked for at %s = %s, outside its time range [%s, %s]"
            .formatted(
                member, path, clock, number(time), number(range.lower()), number(range.upper())));
  }

  static Fault notADistance(String path, String member, double distance) {
    return new Fault(
        "E0241",
        "%s of %s is asked for at r = %s, and r is a distance: it is not negative"
            .formatted(member, path, number(distance)));
  }

  static Fault singular(
      String path, String member, String clock, double time, End end, TimeInterval range) {
    return new Fault(
        "E0411",
        "%s of %s is singular at the %s: it is not finite at %s = %s"
            .formatted(member, path, end, clock, number(time)),
        singularHelp(end, range));
  }

  private static String singularHelp(End end, TimeInterval range) {
    if (range.whole()) {
      return "ask for it at another time";
    }
    return end == End.DATA
        ? "keep away from it: write `stop 1e-3` after the time range"
        : "ask for it a little inside the range";
  }

  static Fault notFinite(String path, String member, String place) {
    return new Fault("E0412", "%s of %s is not finite at %s".formatted(member, path, place));
  }

  static Fault notFinite(String path, String member) {
    return new Fault("E0412", "%s of %s is not finite".formatted(member, path));
  }

  static Fault noInterpolation(String path, Expr mu) {
    return new Fault(
        "E0280",
        "mu of path %s is not a(t)*x0 + b(t)*x1 but %s, so no SDE leads from end to end"
            .formatted(path, Printer.unicode(mu)),
        "velocity, score and density exist for every mu");
  }

  static Fault noMarginals(String path, Expr mu) {
    return new Fault(
        "E0280",
        "mu of path %s is not a(t)*x0 + b(t)*x1 but %s, so its marginals have no closed form"
            .formatted(path, Printer.unicode(mu)));
  }

  static Fault noSpread(String path) {
    return new Fault(
        "E0281",
        "the bridge %s has sigma = 0: x is a function of its ends, and has no density given both"
            .formatted(path),
        "velocity(x, t, x0, x1) exists, and densities of a model: %s on data".formatted(path));
  }

  static Fault noLawOfEnd(String path, String end) {
    return new Fault(
        "E0282",
        "the bridge %s does not say which law %s has, the end where the prior is"
            .formatted(path, end),
        "name it in the path: `prior normal(0, 1)`");
  }

  static Fault numbersOnly(String path, Member member) {
    return new Fault(
        "E0298",
        "`%s` of the flow %s has numbers, and no formula".formatted(member.memberName(), path),
        "ask for numbers, or write a flow whose inverse has a formula");
  }

  static Fault noDensity(String path, Member member, Distribution base) {
    return new Fault(
        "E0299",
        "the flow %s on %s has no `%s`: a flow moves points, and gives them no density"
            .formatted(path, base.words(), member.memberName()),
        "take a base with a density, such as a mixture of normal laws around the points");
  }

  static Fault notPushed(Distribution base) {
    return new Fault(
        "E0299",
        "%s has no density that a flow could move".formatted(base.words()),
        "draw points from it: points(%s.sample(n = 1000, seed = 0))".formatted(base));
  }

  static Fault noLangevin(String path, Member member) {
    return new Fault(
        "E0290",
        "the gradient flow %s has no `%s`: no SDE with a drift and a diffusion of its own has its law"
            .formatted(path, member.memberName()),
        "the energies that have one are KL(p, exp(-V(x))), -entropy(p) and integral(V(x)*p), added"
            + " with factors");
  }

  static Fault noNoise(String path) {
    return new Fault(
        "E0290",
        "the gradient flow %s has no noise, and so no model: its points roll down the potential"
            .formatted(path),
        "write where they go: `flow(z, t) = ...` with `base D`");
  }

  static Fault noLawAtEnd(String path) {
    return new Fault(
        "E0289",
        "the gradient flow %s does not say which law x has: that depends on where it starts"
            .formatted(path),
        "say it after `on`: %s on normal(0, 1)".formatted(path));
  }

  static Fault noSde(String path, String clock, double time) {
    return new Fault(
        "E0413",
        "%s has no SDE at %s = %s: there the noise falls against the signal, and diffusion^2 < 0"
            .formatted(path, clock, number(time)),
        "use the probability-flow ODE, which needs no diffusion");
  }
}
