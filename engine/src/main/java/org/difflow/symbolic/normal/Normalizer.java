package org.difflow.symbolic.normal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Entry;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.NamedConstant;
import org.difflow.symbolic.PostOrder;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Product;
import org.difflow.symbolic.Sum;
import org.difflow.symbolic.Symbol;

/** Brings formulas into normal form over one growing basis; every node once. */
final class Normalizer {
  private final Basis basis;
  private final Factoring factoring;
  private final Signs signs;
  private final Powers powers;
  private final Functions functions;
  private final Map<Expr, Polynomial> known = new HashMap<>();

  Normalizer(ExpressionPool pool, boolean whereDefined) {
    Written written = new Written(pool);
    basis = new Basis();
    factoring = new Factoring(basis, written::sum);
    signs = new Signs(basis, factoring, whereDefined);
    powers = new Powers(basis, factoring, signs);
    Trigonometry trigonometry = new Trigonometry(basis, factoring, powers, signs, written::sum);
    functions = new Functions(basis, powers, signs, trigonometry, written::sum);
  }

  Polynomial of(Expr formula) {
    PostOrder.of(formula, known::containsKey).forEach(node -> known.put(node, normal(node)));
    return known.get(formula);
  }

  /** The atom that stands for a formula to be written as it is. */
  Atom quoted(Expr formula) {
    return basis.atom(new Atom.Quoted(formula));
  }

  Factoring factoring() {
    return factoring;
  }

  Signs signs() {
    return signs;
  }

  private Polynomial normal(Expr node) {
    return switch (node) {
      case Constant constant -> Polynomial.of(constant.value());
      case NamedConstant named when named == named.pool().pi() ->
          Polynomial.of(basis.atom(new Atom.Pi()));
      case NamedConstant _, Entry _ -> Polynomial.of(quoted(node));
      case Symbol symbol -> Polynomial.of(basis.atom(new Atom.Letter(symbol)));
      case Sum sum -> Polynomial.sum(sum.terms().stream().map(known::get).toList());
      case Product product ->
          product.factors().stream().map(known::get).reduce(Polynomial.ONE, Polynomial::times);
      case Power power -> powers.power(known.get(power.base()), known.get(power.exponent()));
      case Application application -> application(application);
    };
  }

  private Polynomial application(Application application) {
    Optional<Expr> definition = Definitions.of(application);
    if (definition.isPresent()) {
      return of(definition.get());
    }
    return application.function().reduces()
        ? new Gram(basis, powers, this).of(application)
        : functions.of(
            application.function(), application.arguments().stream().map(known::get).toList());
  }
}
