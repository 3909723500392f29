package org.difflow.symbolic.normal;

import java.math.BigInteger;
import java.util.List;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Symbol;

/**
 * What a generalised monomial is a product of powers of. Atoms are numbered in the order in which
 * their {@link Basis} meets them, so whatever an atom is made of has a smaller number: the tower in
 * which the zero test climbs down. Equality is identity.
 */
final class Atom implements Comparable<Atom> {
  private final int number;
  private final Meaning meaning;

  Atom(int number, Meaning meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  /** What an atom stands for. */
  sealed interface Meaning {}

  /** A free symbol, scalar or vector (elementwise). */
  record Letter(Symbol symbol) implements Meaning {}

  /** The number pi. */
  record Pi() implements Meaning {}

  /** The base of the natural exponential: exp(u) is its power u. */
  record Euler() implements Meaning {}

  /** A prime number, or a number too large to factor. */
  record Prime(BigInteger value) implements Meaning {}

  /** A sum that stands as one factor, so that it can have any exponent. */
  record Compound(Polynomial sum) implements Meaning {
    static final Compound MINUS_ONE = new Compound(Polynomial.ONE.negate());
  }

  /** The logarithm of an atom. */
  record Logarithm(Atom of) implements Meaning {}

  /** A sine. */
  record Sine(Polynomial angle) implements Meaning {}

  /** A cosine of unknown sign; {@code square} is 1 - sin^2, by which its square is replaced. */
  record Cosine(Polynomial angle, Term square) implements Meaning {}

  /** A variable over (0, infinity) by which a sign proof replaces the value of {@code of}. */
  record Variable(Polynomial of) implements Meaning {}

  /** A part of the formula that is to be written as it is. */
  record Quoted(Expr formula) implements Meaning {}

  /** A function without algebraic relations. */
  record Kernel(Function function, List<Polynomial> arguments) implements Meaning {
    Polynomial argument() {
      return arguments.getFirst();
    }
  }

  /** The norm of a vector symbol, an inner product of two, or one of opaque vector formulas. */
  record Inner(Application application) implements Meaning {}

  Meaning meaning() {
    return meaning;
  }

  boolean isCompound() {
    return meaning instanceof Compound;
  }

  @Override
  public int compareTo(Atom other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return switch (meaning) {
      case Letter letter -> letter.symbol().name();
      case Prime prime -> prime.value().toString();
      case Compound compound -> "{" + compound.sum() + "}";
      default -> meaning.toString();
    };
  }
}
