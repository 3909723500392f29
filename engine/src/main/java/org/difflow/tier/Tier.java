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

  /**
   * A kernel made ready to run in this tier.
   *
   * @throws Fault E0921 for the simd tier where there are no vectors
   */
  public PanelProgram compile(Kernel kernel) {
    return switch (this) {
      case AST -> new Interpreted(kernel);
      case SCALAR -> ProgramWriter.write(kernel, 1);
      case SIMD -> ProgramWriter.write(kernel, requiredWidth());
    };
  }

  /**
   * The tier that {@code DIFFLOW_TIER} of an environment forces, none where it does not.
   *
   * @throws Fault E0920 for another word than the name of a tier
   */
  public static Optional<Tier> chosen(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("DIFFLOW_TIER")).map(Tier::named);
  }

  private static int requiredWidth() {
    Vectors.missing().ifPresent(Tier::refuse);
    return Vectors.width();
  }

  private static void refuse(String reason) {
    throw new Fault(
        "E0921",
        "the simd tier has no vectors: " + reason,
        "start Difflow by its script `difflow`, or unset DIFFLOW_TIER");
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
