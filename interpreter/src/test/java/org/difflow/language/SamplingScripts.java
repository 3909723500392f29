package org.difflow.language;

/** Scripts that several tests run. */
final class SamplingScripts {
  /** The flow from a given start towards two points ends at the nearer one. */
  static final String TWO_POINTS =
      """
      path OT(s = 0.01) {
        time t in [0, 1], data at 1
        mu(t) = t
        sigma(t) = 1 - (1 - s)*t
      }
      let model = OT on points([[-1, 0], [2, 0]])
      let s = sample(model, with = heun(steps = 40), start = [[-3, 0], [3, 0]])
      print(s.nfe, [round3(v) for v in s.points[0]], [round3(v) for v in s.points[1]])
      fn round3(v) = floor(1000*v + 0.5)/1000
      """;

  static final String TWO_POINTS_OUTPUT = "80 [-1.03, 0] [2.03, 0]\n";

  private SamplingScripts() {}
}
