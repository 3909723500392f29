package org.difflow.language;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.difflow.checker.library.StandardLibrary;
import org.difflow.path.ConditionalPath;
import org.difflow.value.PathValue;
import org.graalvm.polyglot.Context;

/** The paths of the standard library as the engine has them, made by their scripts. */
public final class LibraryPaths {
  private LibraryPaths() {}

  /** Gives all of them, in the order of the library, while their context is open. */
  public static void use(Consumer<List<ConditionalPath>> task) {
    try (Context context = Context.newBuilder(DifflowLanguage.ID).build()) {
      StandardLibrary.names()
          .forEach(name -> context.eval(DifflowLanguage.ID, "let found_%s = %1$s".formatted(name)));
      context.enter();
      task.accept(StandardLibrary.names().stream().flatMap(LibraryPaths::path).toList());
      context.leave();
    }
  }

  private static Stream<ConditionalPath> path(String name) {
    Optional<Object> found = DifflowContext.get(null).session().globals().find("found_" + name);
    return found.orElseThrow() instanceof PathValue value
        ? Stream.of(value.path())
        : Stream.empty();
  }
}
