package org.difflow.symbolic.normal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.difflow.fault.Fault;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Entry;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.LinearForm;
import org.difflow.symbolic.NamedConstant;
import org.difflow.symbolic.PostOrder;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Product;
import org.difflow.symbolic.Sum;
import org.difflow.symbolic.Symbol;

/**
 * The cheapest of the ways to write a formula that its normal form offers, for every part of it
 * from the leaves up. A candidate is proved equal to the part before it is taken.
 */
public final class Simplification {
  private final ExpressionPool pool;
  private final Normalizer normalizer;
  private final Display display;
  private final Map<Expr, Expr> simplified = new HashMap<>();

  private Simplification(Expr formula, Normalizer normalizer) {
    this.pool = formula.pool();
    this.normalizer = normalizer;
    display = new Display(pool, normalizer, Quotations.from(formula, normalizer));
  }

  /** An equal formula that costs at most as much to read. */
  public static Expr of(Expr formula) {
    try {
      return NormalForm.refined(
          formula, NormalForm.DISPLAY, true, n -> new Simplification(formula, n).all(formula));
    } catch (Limits.TooLarge tooLarge) {
      return formula;
    }
  }

  private Expr all(Expr formula) {
    PostOrder.of(formula).forEach(part -> simplified.put(part, isLeaf(part) ? part : best(part)));
    return simplified.get(formula);
  }

  private static boolean isLeaf(Expr part) {
    return part.children().isEmpty();
  }

  /**
   * What was written stays unless another form is shorter by more than a sign. Equality is proved
   * last, for it costs most.
   */
  private Expr best(Expr part) {
    Expr rebuilt = rebuilt(part);
    return Stream.concat(Stream.of(rebuilt), forms(part).stream())
        .filter(form -> display.isClearlyShorter(form, part))
        .sorted(Comparator.comparingLong(display::cost))
        .filter(form -> form == rebuilt || isEqual(form, part))
        .findFirst()
        .orElse(part);
  }

  private boolean isEqual(Expr form, Expr part) {
    return Vanishing.isZero(normalizer.of(form).minus(normalizer.of(part)));
  }

  private Expr rebuilt(Expr part) {
    List<Expr> children = part.children().stream().map(simplified::get).toList();
    return switch (part) {
      case Sum _ -> pool.sum(children);
      case Product _ -> pool.product(children);
      case Power _ -> pool.power(children.get(0), children.get(1));
      case Application a -> pool.apply(a.function(), children.toArray(Expr[]::new));
      case Entry entry -> pool.entry(entry.table(), children.getFirst());
      case Constant _, NamedConstant _, Symbol _ -> part;
    };
  }

  private List<Expr> forms(Expr part) {
    return part.isVector() ? vectorForms(part) : List.of(display.sum(normalizer.of(part)));
  }

  private List<Expr> vectorForms(Expr part) {
    try {
      return vectorForms(LinearForm.affine(part));
    } catch (Fault notLinear) {
      return part instanceof Product product ? List.of(numbersSimplified(product)) : List.of();
    }
  }

  /** The numbers among the factors as one number, the vectors as they are. */
  private Expr numbersSimplified(Product product) {
    List<Expr> factors = new ArrayList<>(product.factors());
    factors.removeIf(Expr::isVector);
    Expr number = display.sum(normalizer.of(pool.product(factors)));
    List<Expr> vectors = product.factors().stream().filter(Expr::isVector).toList();
    return number.times(pool.product(vectors.stream().map(simplified::get).toList()));
  }

  private List<Expr> vectorForms(Map<Symbol, Expr> coefficients) {
    Map<Symbol, Term> products = new LinkedHashMap<>();
    List<Expr> terms = new ArrayList<>();
    coefficients.forEach(
        (symbol, coefficient) -> {
          Polynomial normal = normalizer.of(coefficient);
          if (!Expansion.of(normal).isZero()) {
            products.put(symbol, display.readableFactors(normalizer.factoring().of(normal)));
            terms.add(display.sum(normal).times(symbol));
          }
        });
    if (products.isEmpty()) {
      return List.of(pool.constant(0));
    }
    List<Expr> forms = new ArrayList<>(new VectorDisplay(pool, display).candidates(products));
    forms.add(pool.sum(terms));
    return forms.stream()
        .map(form -> form.substitute(Map.of(pool.ones(), pool.constant(1))))
        .toList();
  }
}
