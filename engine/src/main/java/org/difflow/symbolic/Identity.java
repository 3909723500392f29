package org.difflow.symbolic;

/**
 * A rule of rewriting: {@code left} is {@code right} wherever it has a value and its symbols lie
 * inside their domains, which are the domain of the rule. That log(x*y) is log(x) + log(y) is one
 * for positive x and y, and none for real ones.
 */
public record Identity(String name, Expr left, Expr right) {}
