package org.difflow.symbolic.normal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;

/** Gathers the logarithms of a sum: {@code a*log(2) + 2*a*log(y)} is {@code a*log(2*y^2)}. */
final class Logarithms {
  private final Function<Term, Atom> logarithm;

  /** With what writes down the logarithm of a product. */
  Logarithms(Function<Term, Atom> logarithm) {
    this.logarithm = logarithm;
  }

  /** The same sum with one logarithm for all that stand behind the same factor. */
  Polynomial gathered(Polynomial sum) {
    Map<Monomial, Polynomial> byFactor = new TreeMap<>();
    List<Polynomial> total = new ArrayList<>();
    for (Term term : sum.list()) {
      Optional<Atom> log = logarithm(term.monomial());
      if (log.isEmpty()) {
        total.add(term.polynomial());
      } else {
        Polynomial single = Polynomial.of(log.get()).scaled(term.coefficient());
        byFactor.merge(term.monomial().without(log.get()), single, Polynomial::plus);
      }
    }
    for (Map.Entry<Monomial, Polynomial> entry : byFactor.entrySet()) {
      Term factor = new Term(BigFraction.ONE, entry.getKey());
      total.add(oneLogarithm(entry.getValue()).times(factor));
    }
    return Polynomial.sum(total);
  }

  private static Optional<Atom> logarithm(Monomial monomial) {
    return monomial.exponents().keySet().stream()
        .filter(atom -> atom.meaning() instanceof Atom.Logarithm)
        .filter(atom -> monomial.exponent(atom).equals(Polynomial.ONE))
        .findFirst();
  }

  /** A sum of rational multiples of logarithms as one: whole powers inside, the rest in front. */
  private Polynomial oneLogarithm(Polynomial logs) {
    if (logs.size() == 1) {
      return logs;
    }
    int sign = logs.leading().coefficient().signum();
    BigFraction outside = Numbers.content(logs).multiply(sign);
    Term argument = Term.ONE;
    for (Term log : logs.list()) {
      Polynomial power = Polynomial.of(log.coefficient().divide(outside));
      argument = argument.times(argument(log.monomial()).power(power));
    }
    return Polynomial.of(logarithm.apply(argument)).scaled(outside);
  }

  private static Monomial argument(Monomial log) {
    Atom atom = log.exponents().keySet().iterator().next();
    return Monomial.of(((Atom.Logarithm) atom.meaning()).of(), Polynomial.ONE);
  }
}
