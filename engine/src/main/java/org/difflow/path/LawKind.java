package org.difflow.path;

import java.util.List;

/** The kinds of law a path can have, each with the words a script declares it by. */
public enum LawKind {
  GAUSSIAN("a Gaussian law", "mu(t), sigma(t)", "x0"),
  BRIDGE("a bridge", "mu(t, x0, x1), sigma(t)", "x0", "x1"),
  RADIAL("a radial law", "psi(r, t)", "x0"),
  DENSITY("a radial density", "phi(r, t)", "x0"),
  POISSON("the Poisson law", "isotropic", "x0"),
  SDE("an SDE law", "drift(x, t), diffusion(t)", "x0"),
  FLOW("a flow", "flow(z, t)"),
  ENERGY("a gradient flow", "energy");

  private final String words;
  private final String declaration;
  private final List<String> ends;

  LawKind(String words, String declaration, String... ends) {
    this.words = words;
    this.declaration = declaration;
    this.ends = List.of(ends);
  }

  /** How a sentence names it: {@code a Gaussian law}. */
  public String words() {
    return words;
  }

  /** What a path's body says to have it: {@code mu(t), sigma(t)}. */
  public String declaration() {
    return declaration;
  }

  /** The ends of the path that the law of x is given: its members take them after x and t. */
  public List<String> ends() {
    return ends;
  }
}
