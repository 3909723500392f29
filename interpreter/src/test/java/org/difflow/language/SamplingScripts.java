package org.difflow.language;

/** Scripts that several tests run. */
final class SamplingScripts {
  /**
   * The flow towards a single point p goes along straight lines, x = t*p + (1 - (1 - s)*t)*x0,
   * which Heun's method follows exactly: it ends at p + s*x0.
   */
  static final String STRAIGHT_LINES =
      """
      path OT(s = 0.01) {
        time t in [0, 1], data at 1
        mu(t) = t
        sigma(t) = 1 - (1 - s)*t
      }
      let model = OT on points([[2, 0]])
      let s = sample(model, with = heun(steps = 40), start = [[-3, 1], [3, 0]])
      print(s.nfe, [round3(v) for v in s.points[0]], [round3(v) for v in s.points[1]])
      fn round3(v) = floor(1000*v + 0.5)/1000
      """;

  static final String STRAIGHT_LINES_OUTPUT = "80 [1.97, 0.01] [2.03, 0]\n";

  private SamplingScripts() {}
}
