package org.difflow.symbolic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.difflow.fault.Fault;

/**
 * Partial derivatives with respect to one symbol, each node's kept for the life of the pool.
 *
 * <p>With respect to a vector symbol x, a number f(x) gives its gradient, a vector; a vector {@code
 * c*x + b} with c free of x gives the number c, its Jacobian being c times the identity. A vector
 * whose coefficients depend on x has no Jacobian of that form: {@code E0406}.
 */
final class Derivative {
  private final ExpressionPool pool;
  private final Symbol symbol;
  private final Map<Expr, Expr> known = new HashMap<>();

  Derivative(ExpressionPool pool, Symbol symbol) {
    this.pool = pool;
    this.symbol = symbol;
  }

  Expr of(Expr root) {
    Expr written = symbol.isVector() ? InnerProducts.freeOf(symbol, root) : root;
    PostOrder.of(written, known::containsKey).forEach(node -> known.put(node, derive(node)));
    return known.get(written);
  }

  private Expr derive(Expr node) {
    return switch (node) {
      case Constant _, NamedConstant _ -> pool.zero();
      case Symbol other -> pool.constant(other == symbol ? 1 : 0);
      case Sum sum -> pool.sum(sum.terms().stream().map(known::get).toList());
      case Product product -> product(product.factors());
      case Power power -> power(power);
      case Application application -> application(application);
      case Entry entry -> entry(entry);
    };
  }

  private Expr entry(Entry entry) {
    if (entry.symbols().contains(symbol)) {
      throw new Fault(
          "E0251",
          "%s has no derivative by %s: a table has values at whole indices only"
              .formatted(entry, symbol.name()));
    }
    return pool.zero();
  }

  private Expr product(List<Expr> factors) {
    List<Expr> terms = new ArrayList<>();
    for (int i = 0; i < factors.size(); i++) {
      if (!known.get(factors.get(i)).isZero()) {
        List<Expr> term = new ArrayList<>(factors);
        term.set(i, known.get(factors.get(i)));
        requireOneVector(term);
        terms.add(pool.product(term));
      }
    }
    return pool.sum(terms);
  }

  private void requireOneVector(List<Expr> factors) {
    if (symbol.isVector() && factors.stream().filter(Expr::isVector).count() > 1) {
      throw noJacobian();
    }
  }

  private Fault noJacobian() {
    return new Fault(
        "E0406",
        "the derivative by the vector "
            + symbol.name()
            + " exists in closed form only for numbers and for vectors linear in it");
  }

  /** (b^e)' = e b^(e-1) b' + b^e log(b) e'. */
  private Expr power(Power power) {
    Expr base = power.base();
    Expr exponent = power.exponent();
    Expr throughBase = known.get(base);
    Expr throughExponent = known.get(exponent);
    requireNumber(power, throughBase);
    List<Expr> terms = new ArrayList<>();
    if (!throughBase.isZero()) {
      terms.add(exponent.times(base.power(exponent.minus(1))).times(throughBase));
    }
    if (!throughExponent.isZero()) {
      terms.add(power.times(base.log()).times(throughExponent));
    }
    return pool.sum(terms);
  }

  private Expr application(Application application) {
    return switch (application.function()) {
      case NORM -> norm(application);
      case DOT -> dot(application.arguments().get(0), application.arguments().get(1));
      case IF_LESS, IF_EQUAL -> choice(application);
      case ANTIDERIVATIVE -> antiderivative(application);
      case INTEGRAL -> integral(application);
      default -> chain(application);
    };
  }

  /** The choice between the derivatives; where the condition changes, that of either side. */
  private Expr choice(Application choice) {
    Expr[] arguments = choice.arguments().toArray(Expr[]::new);
    arguments[2] = known.get(arguments[2]);
    arguments[3] = known.get(arguments[3]);
    return pool.apply(choice.function(), arguments);
  }

  private Expr antiderivative(Application integral) {
    Expr x = integral.arguments().get(1);
    return x == symbol
        ? integral.argument()
        : pool.apply(Function.ANTIDERIVATIVE, known.get(integral.argument()), x);
  }

  /** The integral of the derivative, and what its moving ends sweep (Leibniz). */
  private Expr integral(Application integral) {
    Expr[] arguments = integral.arguments().toArray(Expr[]::new);
    Expr swept = atEnd(integral, 3).minus(atEnd(integral, 2));
    arguments[0] = known.get(arguments[0]);
    return pool.apply(Function.INTEGRAL, arguments).plus(swept);
  }

  private Expr atEnd(Application integral, int index) {
    Expr end = integral.arguments().get(index);
    Expr speed = known.get(end);
    return speed.isZero()
        ? speed
        : integral.argument().substitute(Map.of(integral.arguments().get(1), end)).times(speed);
  }

  /** The sum over the arguments of their derivatives times the slopes of the function in them. */
  private Expr chain(Application application) {
    List<Expr> terms = new ArrayList<>();
    for (int i = 0; i < application.arguments().size(); i++) {
      Expr inner = known.get(application.arguments().get(i));
      requireNumber(application, inner);
      if (!inner.isZero()) {
        terms.add(Slope.of(application, i).times(inner));
      }
    }
    return pool.sum(terms);
  }

  private void requireNumber(Expr node, Expr inner) {
    if (symbol.isVector() && node.isVector() && !inner.isZero()) {
      throw noJacobian();
    }
  }

  private Expr norm(Application norm) {
    Expr vector = norm.argument();
    return known.get(vector).isZero()
        ? pool.zero()
        : contracted(known.get(vector), vector).over(norm);
  }

  private Expr dot(Expr left, Expr right) {
    return contracted(known.get(left), right).plus(contracted(known.get(right), left));
  }

  /** slope . vector; the slope by a vector symbol is a multiple of the identity, hence a number. */
  private Expr contracted(Expr slope, Expr vector) {
    if (slope.isZero()) {
      return slope;
    }
    return symbol.isVector() ? slope.times(vector) : pool.apply(Function.DOT, slope, vector);
  }
}
