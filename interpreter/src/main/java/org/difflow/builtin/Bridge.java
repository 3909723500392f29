package org.difflow.builtin;

import org.difflow.language.DifflowContext;
import org.difflow.transport.NormalBridge;
import org.difflow.value.BridgeValue;
import org.difflow.value.Coerce;

/** {@code bridge(start, finish, diffusion)}: the Schroedinger bridge between two normal laws. */
final class Bridge implements BuiltinFunction {
  @Override
  public Object call(DifflowContext context, Object[] arguments) {
    NormalPair ends =
        NormalPair.of(arguments[0], arguments[1])
            .orElseThrow(
                () -> {
                  boolean first = NormalPair.of(arguments[0], arguments[0]).isEmpty();
                  return Coerce.unfit(
                      first ? "start" : "finish", "a normal law", arguments[first ? 0 : 1]);
                });
    return new BridgeValue(NormalBridge.between(ends.a(), ends.b(), diffusion(arguments[2])));
  }

  /** Positive, with a square that is. */
  private static double diffusion(Object given) {
    double diffusion = Coerce.finite("diffusion", given);
    double square = diffusion * diffusion;
    if (diffusion < 0 || square == 0 || Double.isInfinite(square)) {
      throw Coerce.unfit("diffusion", "a positive number that can be squared", given);
    }
    return diffusion;
  }
}
