package org.difflow.verify;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.difflow.fault.Fault;
import org.difflow.path.Coordinates;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Entry;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.LinearForm;
import org.difflow.symbolic.NamedConstant;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Product;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Sum;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.print.Printer;

/**
 * The frame u = x - mu(t) x0 - shift(t) 1 that moves with the centre of a law, 1 the vector of
 * ones. A vector is A u + B x0 + C 1, and every norm and inner product becomes a function of d =
 * 1.1 and the Gram invariants
 *
 * <pre>
 * s = |u|^2,   p = u.x0,   q = |x0|^2,   e = u.1,   h = x0.1,
 * </pre>
 *
 * <p>so that identities in R^d are scalar identities with d a symbol (PROOFS.md, 6). For a field A
 * u + B x0 + C 1,
 *
 * <pre>
 * divergence = d A + u.grad A + x0.grad B + 1.grad C
 *            = d A + 2 s A_s + p A_p + e A_e + 2 p B_s + q B_p + h B_e + 2 e C_s + h C_p + d C_e.
 * </pre>
 */
final class MovingFrame {
  private final Coordinates at;
  private final ExpressionPool pool;
  private final Expr mu;
  private final Expr shift;
  private final Symbol s;
  private final Symbol p;
  private final Symbol q;
  private final Symbol e;
  private final Symbol h;

  MovingFrame(Coordinates at, Expr mu, Expr shift) {
    this.at = at;
    this.pool = at.pool();
    this.mu = mu;
    this.shift = shift;
    this.s = at.squaredRadius();
    this.p = pool.symbol("u.x0", Sort.SCALAR, Domain.REAL);
    this.q = pool.symbol("|x0|^2", Sort.SCALAR, Domain.POSITIVE);
    this.e = pool.symbol("u.1", Sort.SCALAR, Domain.REAL);
    this.h = pool.symbol("x0.1", Sort.SCALAR, Domain.REAL);
  }

  /** A vector A u + B x0 + C 1, its coefficients functions of t, d and the invariants. */
  record Field(Expr alongU, Expr alongData, Expr alongOnes) {
    Field(Expr alongU) {
      this(alongU, alongU.pool().constant(0), alongU.pool().constant(0));
    }
  }

  Symbol s() {
    return s;
  }

  /** x, t and x0, of which every formula in this frame is one. */
  List<Symbol> arguments() {
    return List.of(at.point(), at.time(), at.data());
  }

  Symbol p() {
    return p;
  }

  Symbol q() {
    return q;
  }

  Symbol e() {
    return e;
  }

  Symbol h() {
    return h;
  }

  /** The vector expression {@code formula}, linear in x, x0 and 1, in this frame. */
  Field field(Expr formula) {
    Map<Symbol, Expr> form = LinearForm.affine(formula);
    Set<Symbol> known = Set.of(at.point(), at.data(), pool.ones());
    for (Symbol symbol : form.keySet()) {
      if (!known.contains(symbol)) {
        throw unknown(symbol);
      }
    }
    Expr alongU = coefficient(form, at.point());
    return new Field(
        alongU,
        alongU.times(mu).plus(coefficient(form, at.data())),
        alongU.times(shift).plus(coefficient(form, pool.ones())));
  }

  private Expr coefficient(Map<Symbol, Expr> form, Symbol vector) {
    return scalar(form.getOrDefault(vector, pool.constant(0)));
  }

  /** The velocity relative to the moving centre, whose own velocity is mu' x0 + shift' 1. */
  Field relative(Field velocity) {
    return new Field(
        velocity.alongU(),
        velocity.alongData().minus(mu.derivative(at.time())),
        velocity.alongOnes().minus(shift.derivative(at.time())));
  }

  /** The scalar expression {@code formula} with its norms and inner products as invariants. */
  Expr scalar(Expr formula) {
    return switch (formula) {
      case Constant constant -> constant;
      case NamedConstant constant -> constant;
      case Symbol symbol when !symbol.isVector() -> symbol;
      case Symbol symbol -> throw unknown(symbol);
      case Sum sum -> pool.sum(scalars(sum.terms()));
      case Product product -> pool.product(scalars(product.factors()));
      case Power power -> scalar(power.base()).power(scalar(power.exponent()));
      case Application call -> call(call);
      case Entry entry -> entry;
    };
  }

  private List<Expr> scalars(List<Expr> formulas) {
    return formulas.stream().map(this::scalar).toList();
  }

  private Expr call(Application call) {
    List<Expr> arguments = call.arguments();
    return switch (call.function()) {
      case NORM -> dot(field(arguments.getFirst()), field(arguments.getFirst())).sqrt();
      case DOT -> dot(field(arguments.getFirst()), field(arguments.getLast()));
      default -> pool.apply(call.function(), scalars(arguments).toArray(Expr[]::new));
    };
  }

  private Expr dot(Field a, Field b) {
    return a.alongU()
        .times(b.alongU())
        .times(s)
        .plus(mixed(a.alongU(), b.alongData(), a.alongData(), b.alongU()).times(p))
        .plus(a.alongData().times(b.alongData()).times(q))
        .plus(mixed(a.alongU(), b.alongOnes(), a.alongOnes(), b.alongU()).times(e))
        .plus(mixed(a.alongData(), b.alongOnes(), a.alongOnes(), b.alongData()).times(h))
        .plus(a.alongOnes().times(b.alongOnes()).times(at.dimension()));
  }

  private static Expr mixed(Expr a, Expr b, Expr c, Expr d) {
    return a.times(b).plus(c.times(d));
  }

  Expr divergence(Field field) {
    return at.dimension()
        .times(field.alongU())
        .plus(slope(field.alongU(), s, p, e))
        .plus(slope(field.alongData(), p, q, h))
        .plus(slope(field.alongOnes(), e, h, at.dimension()));
  }

  /** v.grad f for a vector v with the inner products u.v, v.x0 and v.1. */
  private Expr slope(Expr f, Expr withU, Expr withData, Expr withOnes) {
    return withU
        .times(2)
        .times(f.derivative(s))
        .plus(withData.times(f.derivative(p)))
        .plus(withOnes.times(f.derivative(e)));
  }

  /** The derivative of a function of t and s along {@code field}: 2 l_s (A s + B p + C e). */
  Expr along(Field field, Expr function) {
    Expr advance =
        field.alongU().times(s).plus(field.alongData().times(p)).plus(field.alongOnes().times(e));
    return function.derivative(s).times(2).times(advance);
  }

  private static Fault unknown(Symbol symbol) {
    return new Fault(
        "E0702",
        "a member is checked as a formula in x, t and x0, and this one has the vector "
            + Printer.unicode(symbol));
  }
}
