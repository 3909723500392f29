package org.difflow.house;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The codes of errors and warnings as the sources use them: each with the sentences that stand
 * behind it, what differs from case to case as an ellipsis.
 */
final class ErrorCodes extends TreeScanner<Void, Void> {
  private static final Pattern CODE = Pattern.compile("[EW]0\\d{3}");
  private static final Pattern HOLE = Pattern.compile("%[-+.\\d]*[sdfXe]|…(\\s*…)+");
  private static final String ELLIPSIS = "…";

  private final Map<String, Set<String>> sentences = new TreeMap<>();

  private ErrorCodes() {}

  /** The sentences of each code in the main sources of all modules. */
  static Map<String, Set<String>> ofProject() {
    List<Path> sources =
        Project.filesEnding(".java").stream()
            .filter(file -> file.toString().contains("/src/main/java/"))
            .toList();
    return in(sources);
  }

  static Map<String, Set<String>> in(List<Path> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    ErrorCodes codes = new ErrorCodes();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
      for (CompilationUnitTree unit : task.parse()) {
        codes.scan(unit, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return codes.sentences;
  }

  @Override
  public Void visitNewClass(NewClassTree creation, Void nothing) {
    collect(creation.getArguments());
    return super.visitNewClass(creation, nothing);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
    collect(call.getArguments());
    return super.visitMethodInvocation(call, nothing);
  }

  /** A code is the first argument, its sentence the second. */
  private void collect(List<? extends ExpressionTree> arguments) {
    if (arguments.size() > 1
        && arguments.getFirst() instanceof LiteralTree literal
        && literal.getValue() instanceof String code
        && CODE.matcher(code).matches()) {
      sentences.computeIfAbsent(code, _ -> new TreeSet<>()).add(sentence(arguments.get(1)));
    }
  }

  private static String sentence(ExpressionTree words) {
    String filled = HOLE.matcher(text(words)).replaceAll(ELLIPSIS);
    return HOLE.matcher(filled).replaceAll(ELLIPSIS).strip();
  }

  private static String text(ExpressionTree words) {
    return switch (words) {
      case LiteralTree literal -> String.valueOf(literal.getValue());
      case BinaryTree sum -> text(sum.getLeftOperand()) + text(sum.getRightOperand());
      case ParenthesizedTree inner -> text(inner.getExpression());
      case MethodInvocationTree call when isFormat(call, "formatted") ->
          text(((MemberSelectTree) call.getMethodSelect()).getExpression());
      case MethodInvocationTree call when isFormat(call, "format") ->
          text(call.getArguments().get(1));
      case ConditionalExpressionTree _ -> ELLIPSIS;
      default -> ELLIPSIS;
    };
  }

  private static boolean isFormat(MethodInvocationTree call, String name) {
    return call.getMethodSelect() instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals(name);
  }
}
