package org.difflow.benchmark.compilation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.difflow.checker.library.StandardLibrary;
import org.difflow.language.DifflowContext;
import org.difflow.language.DifflowLanguage;
import org.difflow.path.ConditionalPath;
import org.difflow.path.Coordinates;
import org.difflow.path.Member;
import org.difflow.value.PathValue;
import org.difflow.verify.Verifier;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;

/**
 * From the script of a path of the library to its kernels, in a context that has seen nothing yet:
 * parsed, checked, all members derived, proved and lowered.
 */
final class Compilation {
  /** That of MNIST. */
  private static final int DIMENSION = 784;

  private static final String COMPILED = "compiled";
  private static final String DECLARATION = "let " + COMPILED + " = ";

  private Compilation() {}

  /** The names of the paths of the library. */
  static List<String> paths() {
    try (Context context = Context.create(DifflowLanguage.ID)) {
      return StandardLibrary.names().stream().filter(name -> isPath(context, name)).toList();
    }
  }

  private static boolean isPath(Context context, String name) {
    context.eval(DifflowLanguage.ID, DECLARATION + name);
    return context
        .getBindings(DifflowLanguage.ID)
        .getMember(COMPILED)
        .toString()
        .startsWith("path ");
  }

  /** The number of instructions of all kernels, so that nothing of the work can be left out. */
  static int of(String path, Engine engine) {
    return with(path, engine, Compilation::instructions);
  }

  /** The same up to the formulas of all members, without proofs and kernels: how many there are. */
  static int ofFormulas(String path, Engine engine) {
    return with(path, engine, declared -> members(declared).map(declared::formula).toList().size());
  }

  private static int with(String path, Engine engine, ToIntFunction<ConditionalPath> work) {
    try (Context context = Context.newBuilder(DifflowLanguage.ID).engine(engine).build()) {
      context.eval(DifflowLanguage.ID, DECLARATION + path);
      context.enter();
      int result = work.applyAsInt(compiled());
      context.leave();
      return result;
    }
  }

  private static ConditionalPath compiled() {
    Object value = DifflowContext.get(null).session().globals().find(COMPILED).orElseThrow();
    return ((PathValue) value).path();
  }

  private static int instructions(ConditionalPath path) {
    Verifier.verify(path);
    ConditionalPath here = inDimension(path);
    return members(path)
        .map(member -> here.kernel(member, DIMENSION))
        .mapToInt(kernel -> kernel.instructions().size())
        .sum();
  }

  private static Stream<Member> members(ConditionalPath path) {
    return Arrays.stream(Member.values())
        .filter(Member::isFormula)
        .filter(member -> member.laws().contains(path.law().kind()));
  }

  private static ConditionalPath inDimension(ConditionalPath path) {
    Coordinates at = path.coordinates();
    return path.with(Map.of(at.dimension(), at.number(DIMENSION)));
  }
}
