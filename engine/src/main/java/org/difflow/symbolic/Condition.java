package org.difflow.symbolic;

import java.util.Optional;

/** What may hold or not hold of the values of a formula's symbols; it chooses between formulas. */
public sealed interface Condition {

  /** The formula that is {@code yes} where the condition holds and {@code no} elsewhere. */
  Expr choose(Expr yes, Expr no);

  /** left < right. */
  record Less(Expr left, Expr right) implements Condition {
    @Override
    public Expr choose(Expr yes, Expr no) {
      return left.pool().apply(Function.IF_LESS, left, right, yes, no);
    }

    @Override
    public Optional<Boolean> decided() {
      if (Positivity.prove(right.minus(left))) {
        return Optional.of(true);
      }
      boolean reached = left == right || Positivity.prove(left.minus(right));
      return reached ? Optional.of(false) : Optional.empty();
    }
  }

  /** left == right. */
  record Equal(Expr left, Expr right) implements Condition {
    @Override
    public Expr choose(Expr yes, Expr no) {
      return left.pool().apply(Function.IF_EQUAL, left, right, yes, no);
    }

    @Override
    public Optional<Boolean> decided() {
      if (left == right) {
        return Optional.of(true);
      }
      boolean apart = Positivity.prove(right.minus(left)) || Positivity.prove(left.minus(right));
      return apart ? Optional.of(false) : Optional.empty();
    }
  }

  /** The opposite. */
  record Not(Condition condition) implements Condition {
    @Override
    public Expr choose(Expr yes, Expr no) {
      return condition.choose(no, yes);
    }

    @Override
    public Optional<Boolean> decided() {
      return condition.decided().map(holds -> !holds);
    }
  }

  /** Both. */
  record And(Condition first, Condition second) implements Condition {
    @Override
    public Expr choose(Expr yes, Expr no) {
      return first.choose(second.choose(yes, no), no);
    }

    @Override
    public Optional<Boolean> decided() {
      Optional<Boolean> a = first.decided();
      Optional<Boolean> b = second.decided();
      boolean fails = a.equals(Optional.of(false)) || b.equals(Optional.of(false));
      return fails ? Optional.of(false) : a.isPresent() ? b : a;
    }
  }

  /** One or both. */
  static Condition or(Condition first, Condition second) {
    return new Not(new And(new Not(first), new Not(second)));
  }

  /** left > right. */
  static Condition greater(Expr left, Expr right) {
    return new Less(right, left);
  }

  /** left <= right. */
  static Condition atMost(Expr left, Expr right) {
    return new Not(new Less(right, left));
  }

  /** left >= right. */
  static Condition atLeast(Expr left, Expr right) {
    return new Not(new Less(left, right));
  }

  /**
   * Whether it holds inside the domains of all symbols (true) or nowhere (false); empty if neither
   * is proved.
   */
  Optional<Boolean> decided();
}
