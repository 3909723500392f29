package org.difflow.tier;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.difflow.fault.Fault;
import org.difflow.kernel.Kernel;

/** How kernels run. The numbers are the same in each tier, to the last bit. */
public enum Tier {
  /** Instruction after instruction by the {@link org.difflow.kernel.Interpreter}. */
  AST,

  /** Generated loops over numbers. */
  SCALAR,

  /** Generated loops over the vectors of the machine. */
  SIMD;

  /** A kernel made ready to run in this tier. */
  public PanelProgram compile(Kernel kernel) {
    return new Interpreted(kernel);
  }

  /**
   * The tier that {@code DIFFLOW_TIER} of an environment forces, none where it does not.
   *
   * @throws Fault E0920 for another word than the name of a tier
   */
  public static Optional<Tier> chosen(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("DIFFLOW_TIER")).map(Tier::named);
  }

  private static Tier named(String name) {
    return Arrays.stream(values())
        .filter(tier -> tier.toString().equals(name))
        .findFirst()
        .orElseThrow(() -> unknown(name));
  }

  private static Fault unknown(String name) {
    String all = Arrays.stream(values()).map(Tier::toString).collect(Collectors.joining(", "));
    return new Fault(
        "E0920",
        "DIFFLOW_TIER is one of " + all + ", not `" + name + "`",
        "unset it: the fastest tier that the machine has is taken by itself");
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
