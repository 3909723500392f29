package org.difflow.distribution;

/** An isotropic law around the origin in every dimension. Its text is what a script would write. */
public sealed interface RadialFamily permits Student, RadialFormula, RadialFunction {
  /** The law of the radius in R^d. */
  Radius in(int dimension);

  /** What a sentence calls the law: "a Cauchy law". */
  String words();
}
