package org.difflow.tier;

import java.util.Optional;

/**
 * The vectors of this machine, as {@code jdk.incubator.vector} gives them. The module is looked up
 * once; nothing here is compiled against it, and all goes on without it.
 */
public final class Vectors {
  private static final String MODULE = "jdk.incubator.vector";

  private static final int WIDTH = preferredWidth();

  private Vectors() {}

  /** Numbers in a vector; 0 where there are no vectors. */
  public static int width() {
    return WIDTH;
  }

  /** Why there are no vectors, if there are none. */
  public static Optional<String> missing() {
    return switch (WIDTH) {
      case 0 -> Optional.of("this JVM was not started with --add-modules " + MODULE);
      case 1 -> Optional.of("a vector of this machine holds no more than one number");
      default -> Optional.empty();
    };
  }

  private static int preferredWidth() {
    if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
      return 0;
    }
    try {
      Object species =
          Class.forName(MODULE + ".DoubleVector").getField("SPECIES_PREFERRED").get(null);
      Class<?> type = Class.forName(MODULE + ".VectorSpecies");
      return (int) type.getMethod("length").invoke(species);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(MODULE, e);
    }
  }
}
