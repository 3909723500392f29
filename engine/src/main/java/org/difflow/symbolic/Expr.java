package org.difflow.symbolic;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A formula: an immutable node of an {@link ExpressionPool}. Within one pool equal formulas are the
 * same object, so equality is identity. There is no subtraction, division or root: {@code a - b} is
 * {@code a + (-1)*b}, {@code 1/u} is {@code u^-1}, {@code sqrt(u)} is {@code u^(1/2)}.
 */
public abstract sealed class Expr
    permits Constant, NamedConstant, Symbol, Sum, Product, Power, Application, Entry {
  private final ExpressionPool pool;
  private final int id;
  private final List<Expr> children;
  private final boolean vector;
  private final VectorSize size;
  private final int depth;

  Expr(ExpressionPool pool, int id, List<Expr> children, boolean vector) {
    this(pool, id, children, vector, VectorSize.common(children));
  }

  Expr(ExpressionPool pool, int id, List<Expr> children, boolean vector, VectorSize size) {
    this.pool = pool;
    this.id = id;
    this.children = children;
    this.vector = vector;
    this.size = size;
    this.depth = 1 + children.stream().mapToInt(Expr::depth).max().orElse(0);
  }

  static boolean anyVector(List<Expr> children) {
    return children.stream().anyMatch(Expr::isVector);
  }

  /** The number of this node in its pool, in order of creation. */
  public final int id() {
    return id;
  }

  public final ExpressionPool pool() {
    return pool;
  }

  /** The formulas this one is made of, in canonical order. */
  public final List<Expr> children() {
    return children;
  }

  /** Whether a vector symbol takes part elementwise, so that the value has d coordinates. */
  public final boolean isVector() {
    return vector;
  }

  final VectorSize size() {
    return size;
  }

  /** How many numbers a vector has, as far as its symbols say; none for one in R^d. */
  public final OptionalInt coordinates() {
    return size.coordinates();
  }

  /** The levels of the tree: 1 for a symbol or a number. */
  public final int depth() {
    return depth;
  }

  public final boolean isZero() {
    return this == pool.zero();
  }

  public final boolean isOne() {
    return this == pool.one();
  }

  /** The free symbols of this formula. */
  public final Set<Symbol> symbols() {
    return PostOrder.symbols(this);
  }

  /** The partial derivative; for a vector symbol see {@link Derivative}. */
  public final Expr derivative(Symbol symbol) {
    return pool.derivative(this, symbol);
  }

  /** This formula with every given symbol, or other part, replaced, all at the same time. */
  public final Expr substitute(Map<? extends Expr, Expr> replacements) {
    return Substitution.of(replacements).in(this);
  }

  public final Expr plus(Expr other) {
    return pool.sum(List.of(this, other));
  }

  public final Expr plus(long other) {
    return plus(pool.constant(other));
  }

  public final Expr minus(Expr other) {
    return plus(other.negate());
  }

  public final Expr minus(long other) {
    return minus(pool.constant(other));
  }

  public final Expr times(Expr other) {
    return pool.product(List.of(this, other));
  }

  public final Expr times(long other) {
    return times(pool.constant(other));
  }

  public final Expr over(Expr other) {
    return times(other.reciprocal());
  }

  public final Expr over(long other) {
    return over(pool.constant(other));
  }

  public final Expr power(Expr exponent) {
    return pool.power(this, exponent);
  }

  public final Expr power(long exponent) {
    return power(pool.constant(exponent));
  }

  public final Expr negate() {
    return times(-1);
  }

  public final Expr reciprocal() {
    return power(-1);
  }

  public final Expr square() {
    return power(2);
  }

  public final Expr sqrt() {
    return power(pool.constant(BigFraction.of(1, 2)));
  }

  public final Expr exp() {
    return apply(Function.EXP);
  }

  public final Expr log() {
    return apply(Function.LOG);
  }

  /** The unary function {@code function} of this formula. */
  public final Expr apply(Function function) {
    return pool.apply(function, this);
  }

  @Override
  public final boolean equals(Object other) {
    return this == other;
  }

  @Override
  public final int hashCode() {
    return id;
  }
}
