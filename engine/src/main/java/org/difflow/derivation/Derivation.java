package org.difflow.derivation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.difflow.path.ConditionalPath;
import org.difflow.path.FlowLaw;
import org.difflow.path.Formula;
import org.difflow.path.LossWeight;
import org.difflow.path.Member;
import org.difflow.path.Prediction;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.print.Notation;

/**
 * How a member of a path follows from its law: the rule, the members and derivatives that it speaks
 * of, what they are, and the member when they are put in, in that order. As text it is a script: a
 * {@code sym} statement and a {@code prove(...)} for every line.
 */
public final class Derivation {
  private final Terms terms;
  private final List<Step> steps;

  Derivation(Terms terms, List<Step> steps) {
    this.terms = terms;
    this.steps = List.copyOf(steps);
  }

  /**
   * The derivation of a member that is a formula.
   *
   * @throws org.difflow.fault.Fault what the path says of a member without a formula, E0901 for one
   *     without rules
   */
  public static Derivation of(ConditionalPath path, Member member) {
    ConditionalPath owner = isOfBase(path, member) ? path.with(path.values()) : path;
    Terms terms = new Terms(owner);
    return new Derivation(terms, new Explanation(terms).of(member));
  }

  /** Of the parts of {@code posterior} and its like. */
  public static Derivation ofTransition(ConditionalPath path, Member member) {
    return of(path, terms -> new TransitionRules(terms).of(member));
  }

  /** Of a regression target. */
  public static Derivation ofTarget(ConditionalPath path, Prediction kind) {
    return of(path, terms -> new PredictionRules(terms).target(kind));
  }

  /** Of one prediction from another. */
  public static Derivation ofConversion(ConditionalPath path, Prediction from, Prediction to) {
    return of(path, terms -> new PredictionRules(terms).conversion(from, to));
  }

  /** Of the weight of a loss. */
  public static Derivation ofWeight(ConditionalPath path, Prediction kind, LossWeight scheme) {
    return of(path, terms -> new PredictionRules(terms).weight(kind, scheme));
  }

  private static Derivation of(ConditionalPath path, Function<Terms, List<Finding>> findings) {
    Terms terms = new Terms(path);
    return new Derivation(terms, new Explanation(terms).of(findings.apply(terms)));
  }

  /** Of a definition of the path's body. */
  public static Derivation ofDefinition(ConditionalPath path, Formula own) {
    return of(path, terms -> List.of(definition(terms, own)));
  }

  private static Finding definition(Terms terms, Formula own) {
    List<Expr> arguments = List.copyOf(own.arguments());
    Expr left = terms.part(notation -> notation.name(own.name()), arguments, _ -> "", own.body());
    return new Finding(List.of(new Step(left, own.body(), "the definition")), left, own.body());
  }

  /** The base of a flow is known in numbers, and what follows from it is so for these alone. */
  private static boolean isOfBase(ConditionalPath path, Member member) {
    return path.law() instanceof FlowLaw
        && Set.of(Member.DENSITY, Member.LOG_DENSITY, Member.SCORE).contains(member);
  }

  /** As a script, or for {@link Notation#LATEX} as an {@code align*} environment. */
  public String text(Notation notation) {
    return notation == Notation.LATEX ? aligned() : script(notation);
  }

  private String script(Notation notation) {
    return Stream.concat(declarations(notation), steps.stream().map(step -> line(step, notation)))
        .collect(Collectors.joining("\n"));
  }

  private String line(Step step, Notation notation) {
    return "prove(%s == %s)   # %s"
        .formatted(
            terms.text(step.left(), notation), terms.text(step.right(), notation), step.reason());
  }

  private Stream<String> declarations(Notation notation) {
    Set<Symbol> symbols = new LinkedHashSet<>();
    steps.forEach(
        step -> {
          terms.free(step.left()).forEach(symbols::add);
          terms.free(step.right()).forEach(symbols::add);
        });
    return symbols.isEmpty()
        ? Stream.empty()
        : Stream.of(new Declarations(terms.path(), notation).of(symbols));
  }

  private String aligned() {
    return steps.stream()
        .map(
            step ->
                "  %s &= %s && \\text{%s}"
                    .formatted(
                        terms.text(step.left(), Notation.LATEX),
                        terms.text(step.right(), Notation.LATEX),
                        step.reason()))
        .collect(Collectors.joining(" \\\\\n", "\\begin{align*}\n", "\n\\end{align*}"));
  }
}
