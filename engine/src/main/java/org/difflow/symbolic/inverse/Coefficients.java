package org.difflow.symbolic.inverse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Simplifier;

/** A polynomial in one unknown by its coefficients, that of the lowest power first. */
record Coefficients(List<Expr> list) {

  static Coefficients of(Expr constant) {
    return new Coefficients(List.of(constant));
  }

  static Coefficients unknown(ExpressionPool pool) {
    return new Coefficients(List.of(pool.constant(0), pool.constant(1)));
  }

  ExpressionPool pool() {
    return list.getFirst().pool();
  }

  private Expr at(int power) {
    return power < list.size() ? list.get(power) : pool().constant(0);
  }

  Coefficients plus(Coefficients other) {
    List<Expr> sum = new ArrayList<>();
    for (int k = 0; k < Math.max(list.size(), other.list.size()); k++) {
      sum.add(at(k).plus(other.at(k)));
    }
    return new Coefficients(sum);
  }

  Coefficients times(Coefficients other) {
    int size = list.size() + other.list.size() - 1;
    List<Expr> product = new ArrayList<>(Collections.nCopies(size, pool().constant(0)));
    for (int i = 0; i < list.size(); i++) {
      for (int j = 0; j < other.list.size(); j++) {
        product.set(i + j, product.get(i + j).plus(at(i).times(other.at(j))));
      }
    }
    return new Coefficients(product);
  }

  /** The zeros, if the degree is 1 or 2. */
  Stream<Expr> roots() {
    List<Expr> simple = new ArrayList<>(list.stream().map(Simplifier::simplify).toList());
    while (!simple.isEmpty() && simple.getLast().isZero()) {
      simple.removeLast();
    }
    return switch (simple.size()) {
      case 2 -> Stream.of(simple.get(0).negate().over(simple.get(1)));
      case 3 -> quadratic(simple.get(2), simple.get(1), simple.get(0));
      default -> Stream.empty();
    };
  }

  private static Stream<Expr> quadratic(Expr a, Expr b, Expr c) {
    Expr root = Simplifier.simplify(b.square().minus(a.times(c).times(4))).sqrt();
    return Stream.of(root, root.negate()).map(r -> r.minus(b).over(a.times(2)));
  }
}
