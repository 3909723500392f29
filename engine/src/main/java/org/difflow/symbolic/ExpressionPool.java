package org.difflow.symbolic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.fault.Fault;

/**
 * The formulas of one context: every distinct formula exists once, held for as long as the pool.
 * Construction is canonical (see {@link Canonical}). A pool belongs to one thread at a time.
 */
public final class ExpressionPool {
  private final Map<Object, Expr> interned = new HashMap<>();
  private final Set<BigFraction> literals = new HashSet<>();
  private final Map<Symbol, Derivative> derivatives = new HashMap<>();
  private final Map<Expr, Expr> simplified = new HashMap<>();
  private final Canonical canonical = new Canonical(this);
  private final Runnable checkpoint;
  private final Expr zero;
  private final Expr one;

  private record Named(String name, Sort sort, Domain domain, VectorSize size) {}

  private record Node(Object head, List<Expr> children) {}

  /** A pool for work that nothing interrupts. */
  public ExpressionPool() {
    this(() -> {});
  }

  /** {@code checkpoint} runs with every new formula; it throws when the work must stop. */
  public ExpressionPool(Runnable checkpoint) {
    this.checkpoint = checkpoint;
    zero = constant(0);
    one = constant(1);
  }

  public Expr constant(long value) {
    return constant(BigFraction.of(value));
  }

  public Expr constant(BigFraction value) {
    BigFraction signed = Rational.signed(value);
    return intern(signed, id -> new Constant(this, id, signed));
  }

  /** The exact value of a decimal literal: {@code 0.1} is 1/10. */
  public Expr decimal(String literal) {
    BigFraction value = Rational.decimal(literal);
    literals.add(value.abs());
    return constant(value);
  }

  /** Whether a number is, but for its sign, one that a literal says. */
  public boolean isLiteral(BigFraction number) {
    return literals.contains(number.abs());
  }

  /** Whether some formula of this pool has a symbol of that name. */
  public boolean hasSymbol(String name) {
    return interned.keySet().stream()
        .anyMatch(key -> key instanceof Named symbol && symbol.name().equals(name));
  }

  /** The shortest decimal that reads back to {@code value}, taken exactly. */
  public Expr decimal(double value) {
    if (!Double.isFinite(value)) {
      throw new Fault(
          "E0407",
          "a formula cannot contain " + (Double.isNaN(value) ? "nan" : "an infinite number"));
    }
    return constant(Rational.decimal(Double.toString(value)));
  }

  public Expr pi() {
    return intern("pi", id -> new NamedConstant(this, id, "pi"));
  }

  /** The end of an integral that has none; no number. */
  public Expr infinity() {
    return intern("inf", id -> new NamedConstant(this, id, "inf"));
  }

  /**
   * The integral of a formula by {@code x} between two ends, where x is not free any more; an end
   * may be {@link #infinity} or its negative.
   */
  public Expr integral(Expr integrand, Symbol x, Expr lower, Expr upper) {
    Symbol bound = symbol(x.name(), Sort.BOUND, Domain.REAL);
    while (PostOrder.of(integrand).contains(bound)) {
      bound = symbol(bound.name() + "_1", Sort.BOUND, Domain.REAL);
    }
    Expr inner = integrand.substitute(Map.of(x, bound));
    return apply(Function.INTEGRAL, inner, bound, lower, upper);
  }

  /** A real number about which nothing else is known. */
  public Symbol symbol(String name) {
    return symbol(name, Sort.SCALAR, Domain.REAL);
  }

  public Symbol symbol(String name, Sort sort, Domain domain) {
    return symbol(new Named(name, sort, domain, VectorSize.OPEN));
  }

  /** A vector of so many real numbers; one of d numbers is a symbol of the sort of vectors. */
  public Symbol vector(String name, int coordinates) {
    return symbol(new Named(name, Sort.VECTOR, Domain.REAL, VectorSize.of(coordinates)));
  }

  private Symbol symbol(Named key) {
    return (Symbol)
        intern(key, id -> new Symbol(this, id, key.name(), key.sort(), key.domain(), key.size()));
  }

  /** The vector whose coordinates are all 1: a number beside vectors is a multiple of it. */
  public Symbol ones() {
    return symbol("1", Sort.VECTOR, Domain.REAL);
  }

  /** The sum; a long sum should come as one list, since each call copies its terms. */
  public Expr sum(List<Expr> terms) {
    return canonical.sum(terms);
  }

  public Expr product(List<Expr> factors) {
    return canonical.product(factors);
  }

  public Expr power(Expr base, Expr exponent) {
    return canonical.power(base, exponent);
  }

  public Expr apply(Function function, Expr... arguments) {
    return canonical.apply(function, List.of(arguments));
  }

  /**
   * The number of {@code table} at an index.
   *
   * @throws Fault E0310 for a number that is no index of it
   */
  public Expr entry(Table table, Expr index) {
    return index instanceof Constant at
        ? decimal(table.get(at.value().doubleValue()))
        : internNode(table, List.of(index), id -> new Entry(this, id, table, index));
  }

  Expr zero() {
    return zero;
  }

  Expr one() {
    return one;
  }

  Expr derivative(Expr expression, Symbol symbol) {
    return derivatives.computeIfAbsent(symbol, s -> new Derivative(this, s)).of(expression);
  }

  /** What {@code simplification} makes of a formula, remembered like derivatives. */
  Expr simplified(Expr formula, UnaryOperator<Expr> simplification) {
    Expr known = simplified.get(formula);
    if (known == null) {
      known = simplification.apply(formula);
      simplified.put(formula, known);
    }
    return known;
  }

  /** The same kind of node with other children, made canonical. */
  Expr rebuild(Expr node, List<Expr> children) {
    return switch (node) {
      case Sum _ -> sum(children);
      case Product _ -> product(children);
      case Power _ -> power(children.get(0), children.get(1));
      case Application application -> canonical.apply(application.function(), children);
      case Entry entry -> entry(entry.table(), children.getFirst());
      case Constant _, NamedConstant _, Symbol _ -> node;
    };
  }

  Expr internSum(List<Expr> terms) {
    return internNode(Sum.class, terms, id -> new Sum(this, id, List.copyOf(terms)));
  }

  Expr internProduct(List<Expr> factors) {
    return internNode(Product.class, factors, id -> new Product(this, id, List.copyOf(factors)));
  }

  Expr internPower(Expr base, Expr exponent) {
    List<Expr> children = List.of(base, exponent);
    return internNode(Power.class, children, id -> new Power(this, id, base, exponent));
  }

  Expr internApplication(Function function, List<Expr> arguments) {
    return internNode(
        function, arguments, id -> new Application(this, id, function, List.copyOf(arguments)));
  }

  private Expr internNode(Object head, List<Expr> children, IntFunction<Expr> creation) {
    return intern(new Node(head, new ArrayList<>(children)), creation);
  }

  private Expr intern(Object key, IntFunction<Expr> creation) {
    Expr existing = interned.get(key);
    if (existing != null) {
      return existing;
    }
    checkpoint.run();
    Expr created = creation.apply(interned.size());
    interned.put(key, created);
    return created;
  }
}
