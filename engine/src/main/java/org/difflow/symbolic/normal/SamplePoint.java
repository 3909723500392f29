package org.difflow.symbolic.normal;

import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Symbol;

/**
 * The sign of a sum at one fixed point inside the domains of its symbols. It only chooses which of
 * {@code a - b} and {@code b - a} is written down, and proves nothing.
 */
final class SamplePoint {
  private SamplePoint() {}

  /** 1 or -1. */
  static int sign(Polynomial sum) {
    double value = value(sum);
    return value == 0 || Double.isNaN(value)
        ? sum.leading().coefficient().signum()
        : (int) Math.signum(value);
  }

  private static double value(Polynomial sum) {
    double total = 0;
    for (Map.Entry<Monomial, BigFraction> term : sum.terms().entrySet()) {
      total += term.getValue().doubleValue() * value(term.getKey());
    }
    return total;
  }

  private static double value(Monomial monomial) {
    double product = 1;
    for (Map.Entry<Atom, Polynomial> power : monomial.exponents().entrySet()) {
      product *= Math.pow(value(power.getKey()), value(power.getValue()));
    }
    return product;
  }

  private static double value(Atom atom) {
    return switch (atom.meaning()) {
      case Atom.Letter letter -> inside(letter.symbol());
      case Atom.Pi _ -> Math.PI;
      case Atom.Euler _ -> Math.E;
      case Atom.Prime prime -> prime.value().doubleValue();
      case Atom.Compound compound -> value(compound.sum());
      case Atom.Logarithm log -> Math.log(value(log.of()));
      case Atom.Sine sine -> Math.sin(value(sine.angle()));
      case Atom.Cosine cosine -> Math.cos(value(cosine.angle()));
      case Atom.Variable _, Atom.Quoted _ -> 1;
      case Atom.Kernel kernel -> value(kernel);
      case Atom.Inner _ -> 1;
    };
  }

  /** Any value that differs from kernel to kernel and has the right sign. */
  private static double value(Atom.Kernel kernel) {
    double mixed = 0;
    for (Polynomial argument : kernel.arguments()) {
      mixed = Math.atan(value(argument) + mixed / 2);
    }
    return kernel.function().range().isNonnegative() ? Math.abs(mixed) : mixed;
  }

  /** A point of the domain that differs from symbol to symbol. */
  private static double inside(Symbol symbol) {
    double share = 0.25 + 0.5 * (Math.floorMod(symbol.name().hashCode(), 1009) / 1009.0);
    Domain domain = symbol.domain();
    if (domain.lower().isPresent() && domain.upper().isPresent()) {
      double lower = domain.lower().get().doubleValue();
      return lower + share * (domain.upper().get().doubleValue() - lower);
    }
    return domain
        .lower()
        .map(lower -> lower.doubleValue() + share / (1 - share))
        .or(() -> domain.upper().map(upper -> upper.doubleValue() - share / (1 - share)))
        .orElse(share);
  }
}
