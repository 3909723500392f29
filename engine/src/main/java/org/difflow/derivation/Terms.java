package org.difflow.derivation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.difflow.path.ConditionalPath;
import org.difflow.path.Coordinates;
import org.difflow.path.Member;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.FieldDivergence;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.print.Notation;

/**
 * The members of one path and their derivatives as symbols, so that what rules say of them are
 * formulas too.
 */
final class Terms {
  private final ConditionalPath path;
  private final Spelling spelling;
  private final Map<Symbol, Term> known = new HashMap<>();

  Terms(ConditionalPath path) {
    this.path = path;
    this.spelling = new Spelling(path, this::text);
  }

  ConditionalPath path() {
    return path;
  }

  Coordinates at() {
    return path.coordinates();
  }

  /** The member at the arguments of its table. */
  Expr member(Member member) {
    return member(
        member, member.arguments(path.law().kind()).stream().map(at()::named).toArray(Expr[]::new));
  }

  /** The member at {@code arguments}, which may have terms. */
  Expr member(Member member, Expr... arguments) {
    List<Expr> given = List.of(arguments);
    List<Expr> values = given.stream().map(this::value).toList();
    Function<Notation, String> text = spelling.member(member, given);
    Symbol symbol = symbol(text, member.isVector(path.law().kind()));
    Expr value = path.formula(member).at(values);
    return known(new Term.OfMember(symbol, text, value, given, member));
  }

  /** What a script calls by {@code name} with {@code arguments}, and {@code suffix} behind. */
  Expr part(
      Function<Notation, String> name,
      List<Expr> arguments,
      Function<Notation, String> suffix,
      Expr value) {
    Function<Notation, String> call = spelling.call(name, arguments);
    return other(notation -> call.apply(notation) + suffix.apply(notation), value, arguments);
  }

  /** The partial derivative of {@code of}; a member of one argument takes a prime. */
  Expr rate(Expr of, Symbol by) {
    boolean prime = of instanceof Symbol symbol && isOfOne(known.get(symbol));
    Function<Notation, String> text = prime ? spelling.prime(of) : spelling.rate(of, by);
    return rate(text, of, by, value(of).derivative(by));
  }

  private static boolean isOfOne(Term term) {
    return term instanceof Term.OfMember own && own.parts().size() == 1;
  }

  private Expr rate(Function<Notation, String> text, Expr of, Symbol by, Expr value) {
    return known(new Term.Rate(symbol(text, value.isVector()), text, value, List.of(of, by)));
  }

  /** The divergence of the velocity. */
  Expr divergence() {
    Expr velocity = member(Member.VELOCITY);
    Symbol x = at().point();
    Expr value = FieldDivergence.of(value(velocity), x);
    return rate(spelling.divergence(velocity, x), velocity, x, value);
  }

  /** The integral over all of {@code by}, from 0. */
  Expr integral(Expr of, Symbol by) {
    return equated(spelling.integral(of, by), of, by);
  }

  /** The limit where {@code by} falls to 0. */
  Expr limit(Expr of, Symbol by) {
    return equated(spelling.limit(of, by), of, by);
  }

  /** What is left of the continuity equation of density and velocity. */
  Expr continuity() {
    Expr p = member(Member.DENSITY);
    Expr v = member(Member.VELOCITY);
    return equated(
        spelling.continuity(p, v, at().point(), at().time()), p, v, at().point(), at().time());
  }

  /** The left side of an equation, whose value its right side says. */
  private Expr equated(Function<Notation, String> text, Expr... parts) {
    return other(text, at().number(0), List.of(parts));
  }

  private Expr other(Function<Notation, String> text, Expr value, List<Expr> parts) {
    return known(new Term.Other(symbol(text, value.isVector()), text, value, parts));
  }

  private Expr known(Term term) {
    known.put(term.symbol(), term);
    return term.symbol();
  }

  private Symbol symbol(Function<Notation, String> text, boolean vector) {
    Sort sort = vector ? Sort.VECTOR : Sort.SCALAR;
    return at().pool().symbol(text.apply(Notation.ASCII), sort, Domain.REAL);
  }

  /** The terms that a formula has, those inside arguments not counted. */
  Stream<Term> in(Expr formula) {
    return formula.symbols().stream().map(known::get).flatMap(Stream::ofNullable);
  }

  /** The symbols that a formula has, those inside the arguments of its terms counted. */
  Stream<Symbol> free(Expr formula) {
    return formula.symbols().stream().flatMap(this::free);
  }

  private Stream<Symbol> free(Symbol symbol) {
    return known.get(symbol) instanceof Term term
        ? term.parts().stream().flatMap(this::free)
        : Stream.of(symbol);
  }

  /** The formula with the values of its terms in their places. */
  Expr value(Expr formula) {
    return formula.substitute(byTerm(formula, Term::value));
  }

  String text(Expr formula, Notation notation) {
    return notation.formula(formula, byTerm(formula, term -> term.text().apply(notation)));
  }

  private <T> Map<Symbol, T> byTerm(Expr formula, Function<Term, T> what) {
    return in(formula).collect(Collectors.toMap(Term::symbol, what));
  }
}
