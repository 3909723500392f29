package org.difflow.derivation;

import java.util.List;
import org.difflow.path.Formula;
import org.difflow.path.GaussianPredictions;
import org.difflow.path.LossWeight;
import org.difflow.path.Member;
import org.difflow.path.Prediction;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.print.Notation;

/**
 * What targets, conversions and weights follow from: they belong to one x = mu x0 + sigma eps and,
 * of weights, to one error.
 */
final class PredictionRules {
  private final Terms terms;

  PredictionRules(Terms terms) {
    this.terms = terms;
  }

  /** The target is the member given x0 (S1-77). */
  List<Finding> target(Prediction kind) {
    Expr right =
        switch (kind) {
          case VELOCITY -> terms.member(Member.VELOCITY, state(), time(), data());
          case SCORE -> terms.member(Member.SCORE, state(), time(), data());
          case NOISE -> noise();
          case DATA -> data();
        };
    Expr left = targetOf(kind);
    Step rule = new Step(left, right, "what is known of x given x0 and eps (S1-77)");
    return List.of(finding(rule));
  }

  /** A conversion takes one target to the other. */
  List<Finding> conversion(Prediction from, Prediction to) {
    Formula formula = predictions(Member.CONVERT).convert(from, to);
    Expr taken = conversion(formula, from, to, state(), time(), targetOf(from));
    Expr general = conversion(formula, from, to, formula.arguments().toArray(Expr[]::new));
    Step rule = new Step(taken, targetOf(to), "the targets belong to one x0 and eps");
    return List.of(
        target(from).getFirst(),
        target(to).getFirst(),
        new Finding(List.of(rule), general, terms.value(general)));
  }

  /** A weighted error does not depend on what is predicted. */
  List<Finding> weight(Prediction kind, LossWeight scheme) {
    Expr own = weightOf(kind, scheme);
    Expr ofData = weightOf(Prediction.DATA, scheme);
    if (scheme == LossWeight.NONE) {
      return List.of(finding(new Step(own, terms.at().number(1), "no weight")));
    }
    Finding base = finding(new Step(ofData, ofData(scheme), "the weight of the data"));
    if (kind == Prediction.DATA) {
      return List.of(base);
    }
    Expr error = error(kind).square();
    Expr errorOfData = error(Prediction.DATA).square();
    Step rule =
        new Step(own.times(error), ofData.times(errorOfData), "one error, whatever is predicted");
    return List.of(base, new Finding(List.of(rule), own, terms.value(own)));
  }

  private Expr ofData(LossWeight scheme) {
    Expr snr = terms.member(Member.SNR);
    Expr rate = terms.member(Member.MU).over(terms.member(Member.SIGMA).square());
    return switch (scheme) {
      case NONE -> terms.at().number(1);
      case SNR -> snr;
      case MIN_SNR -> snr.pool().apply(Function.MIN, snr, terms.at().number(5));
      case EDM -> snr.plus(4);
      case LIKELIHOOD -> terms.member(Member.DIFFUSION).square().over(2).times(rate.square());
    };
  }

  /** How far the predictions of kind are apart that mean two data points at one x. */
  private Expr error(Prediction kind) {
    Formula formula = predictions(Member.CONVERT).convert(Prediction.DATA, kind);
    return conversion(
            formula, Prediction.DATA, kind, terms.at().point(), time(), terms.at().upper())
        .minus(conversion(formula, Prediction.DATA, kind, terms.at().point(), time(), data()));
  }

  private Finding finding(Step rule) {
    return new Finding(List.of(rule), rule.left(), terms.value(rule.left()));
  }

  private Expr targetOf(Prediction kind) {
    Formula target = predictions(Member.TARGET).target(kind);
    return part(Member.TARGET, target, List.of(data(), noise(), time()), kind.word());
  }

  private Expr weightOf(Prediction kind, LossWeight scheme) {
    Formula weight = predictions(Member.WEIGHT).weight(kind, scheme);
    return part(Member.WEIGHT, weight, List.of(time()), kind.word(), scheme.word());
  }

  private Expr conversion(Formula formula, Prediction from, Prediction to, Expr... arguments) {
    return part(Member.CONVERT, formula, List.of(arguments), from.word(), to.word());
  }

  private GaussianPredictions predictions(Member asked) {
    return terms.path().predictions(asked);
  }

  /** {@code VP.convert("velocity", "data")(x, t, prediction)}. */
  private Expr part(Member member, Formula formula, List<Expr> arguments, String... words) {
    return terms.part(
        notation -> called(member.memberName(), notation, words),
        arguments,
        _ -> "",
        formula.at(arguments.stream().map(terms::value).toList()));
  }

  private static String called(String name, Notation notation, String... words) {
    return notation == Notation.LATEX
        ? "\\mathrm{%s}_{\\text{%s}}".formatted(name, String.join(" to ", words).replace('_', '-'))
        : name + "(\"" + String.join("\", \"", words) + "\")";
  }

  /** x = mu x0 + sigma eps. */
  private Expr state() {
    Expr mean = terms.member(Member.MU).times(data());
    return mean.plus(terms.member(Member.SIGMA).times(noise()));
  }

  private Symbol time() {
    return terms.at().time();
  }

  private Symbol data() {
    return terms.at().data();
  }

  private Symbol noise() {
    return terms.at().pool().symbol("eps", Sort.VECTOR, Domain.REAL);
  }
}
