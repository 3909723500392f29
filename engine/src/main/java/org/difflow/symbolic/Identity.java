package org.difflow.symbolic;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A rule of rewriting: {@code left} is {@code right} wherever it has a value and its symbols lie
 * inside their domains, which are the domain of the rule. That log(x*y) is log(x) + log(y) is one
 * for positive x and y, and none for real ones.
 */
public record Identity(String name, Expr left, Expr right) {

  /** {@code right} for other arguments of the function on the left, of those symbols. */
  public Expr at(List<Expr> arguments) {
    List<Expr> symbols = left.children();
    return right.substitute(
        IntStream.range(0, symbols.size())
            .boxed()
            .collect(Collectors.toMap(symbols::get, arguments::get)));
  }
}
