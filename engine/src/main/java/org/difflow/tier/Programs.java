package org.difflow.tier;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.difflow.kernel.Kernel;

/** The programs of this process: each kernel is compiled once. */
public final class Programs {
  /** So many kernels that were used last are kept. */
  private static final int KEPT = 512;

  private static final Map<Kernel, PanelProgram> ALL =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Kernel, PanelProgram> eldest) {
              return size() > KEPT;
            }
          });

  private Programs() {}

  /**
   * The program of a kernel in the tier that the environment forces, else in the fastest that there
   * is; it is fit to run at once.
   *
   * @throws org.difflow.fault.Fault E0920 or E0921 if the environment asks for a tier that there is
   *     not
   */
  public static PanelProgram of(Kernel kernel) {
    return ALL.computeIfAbsent(kernel, Programs::compiled);
  }

  private static PanelProgram compiled(Kernel kernel) {
    Optional<Tier> forced = Tier.chosen(System.getenv());
    return forced.map(tier -> tier.compile(kernel)).orElseGet(() -> fastest(kernel));
  }

  private static PanelProgram fastest(Kernel kernel) {
    return Vectors.missing().isEmpty() ? new TakeOver(kernel) : Tier.SCALAR.compile(kernel);
  }
}
