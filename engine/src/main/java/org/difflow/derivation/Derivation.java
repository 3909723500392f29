package org.difflow.derivation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.difflow.path.ConditionalPath;
import org.difflow.path.FlowLaw;
import org.difflow.path.Formula;
import org.difflow.path.Member;
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

  /** Of a definition of the path's body. */
  public static Derivation ofDefinition(ConditionalPath path, Formula own) {
    Terms terms = new Terms(path);
    Expr left = terms.part(notation -> notation.name(own.name()), own);
    return new Derivation(terms, List.of(new Step(left, own.body(), "the definition")));
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
