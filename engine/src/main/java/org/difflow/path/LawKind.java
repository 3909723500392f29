package org.difflow.path;

/** The kinds of law a path can have, each with the words a script declares it by. */
public enum LawKind {
  GAUSSIAN("a Gaussian law", "mu(t), sigma(t)"),
  BRIDGE("a bridge", "mu(t, x0, x1), sigma(t)"),
  RADIAL("a radial law", "psi(r, t)"),
  DENSITY("a radial density", "phi(r, t)"),
  POISSON("the Poisson law", "isotropic"),
  SDE("an SDE law", "drift(x, t), diffusion(t)"),
  FLOW("a flow", "flow(z, t)"),
  ENERGY("a gradient flow", "energy");

  private final String words;
  private final String declaration;

  LawKind(String words, String declaration) {
    this.words = words;
    this.declaration = declaration;
  }

  /** How a sentence names it: {@code a Gaussian law}. */
  public String words() {
    return words;
  }

  /** What a path's body says to have it: {@code mu(t), sigma(t)}. */
  public String declaration() {
    return declaration;
  }
}
