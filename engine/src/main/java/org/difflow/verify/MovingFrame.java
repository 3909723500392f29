package org.difflow.verify;

import java.util.List;
import java.util.Map;
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
 * The frame u = x - mu(t) x0 that moves with the centre of a law. A vector is A u + B x0, and every
 * norm and inner product becomes a function of the three Gram invariants
 *
 * <pre>
 * s = |u|^2,   p = u.x0,   q = |x0|^2,
 * </pre>
 *
 * <p>so that identities in R^d are scalar identities with d a symbol (PROOFS.md, 6). For a field A
 * u + B x0,
 *
 * <pre>
 * divergence = d A + u.grad A + x0.grad B = d A + 2 s A_s + p A_p + 2 p B_s + q B_p.
 * </pre>
 */
final class MovingFrame {
  private final Coordinates at;
  private final ExpressionPool pool;
  private final Expr mu;
  private final Symbol s;
  private final Symbol p;
  private final Symbol q;

  MovingFrame(Coordinates at, Expr mu) {
    this.at = at;
    this.pool = at.pool();
    this.mu = mu;
    this.s = at.squaredRadius();
    this.p = pool.symbol("u.x0", Sort.SCALAR, Domain.REAL);
    this.q = pool.symbol("|x0|^2", Sort.SCALAR, Domain.POSITIVE);
  }

  /** A vector A u + B x0, its coefficients functions of t, d and the invariants. */
  record Field(Expr alongU, Expr alongData) {}

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

  /** The vector expression {@code formula}, linear in x and x0, in this frame. */
  Field field(Expr formula) {
    Map<Symbol, Expr> form = LinearForm.of(formula);
    for (Symbol symbol : form.keySet()) {
      if (!symbol.equals(at.point()) && !symbol.equals(at.data())) {
        throw unknown(symbol);
      }
    }
    Expr zero = pool.constant(0);
    Expr alongU = scalar(form.getOrDefault(at.point(), zero));
    Expr alongData = scalar(form.getOrDefault(at.data(), zero));
    return new Field(alongU, alongU.times(mu).plus(alongData));
  }

  /** The velocity relative to the moving centre, whose own velocity is mu' x0. */
  Field relative(Field velocity) {
    Expr drift = mu.derivative(at.time());
    return new Field(velocity.alongU(), velocity.alongData().minus(drift));
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
    Expr mixed = a.alongU().times(b.alongData()).plus(a.alongData().times(b.alongU()));
    return a.alongU()
        .times(b.alongU())
        .times(s)
        .plus(mixed.times(p))
        .plus(a.alongData().times(b.alongData()).times(q));
  }

  Expr divergence(Field field) {
    Expr a = field.alongU();
    Expr b = field.alongData();
    Expr stretch = s.times(2).times(a.derivative(s)).plus(p.times(a.derivative(p)));
    Expr shear = p.times(2).times(b.derivative(s)).plus(q.times(b.derivative(p)));
    return at.dimension().times(a).plus(stretch).plus(shear);
  }

  /** The derivative of a function of t and s along {@code field}: 2 l_s (A s + B p). */
  Expr along(Field field, Expr function) {
    Expr advance = field.alongU().times(s).plus(field.alongData().times(p));
    return function.derivative(s).times(2).times(advance);
  }

  private static Fault unknown(Symbol symbol) {
    return new Fault(
        "E0702",
        "a member is checked as a formula in x, t and x0, and this one has the vector "
            + Printer.unicode(symbol));
  }
}
