package org.difflow.translation;

import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;
import java.util.OptionalInt;
import java.util.Set;
import org.difflow.checker.binding.Bindings;
import org.difflow.checker.binding.Scope;
import org.difflow.checker.binding.Variable;
import org.difflow.diagnostic.SourceRange;
import org.difflow.diagnostic.SourceText;
import org.difflow.language.DifflowLanguage;

/**
 * The file that is translated.
 *
 * @param library the code of what it sees without an import
 * @param globals the names that are kept by the session instead of a frame
 * @param imported the code of the files that it imports
 * @param constants the names that it binds to numbers of its text
 */
record Unit(
    DifflowLanguage language,
    Source source,
    Bindings bindings,
    LibraryCode library,
    Set<Variable> globals,
    ImportedCode imported,
    Constants constants) {
  boolean isGlobal(Variable variable) {
    return globals.contains(variable);
  }

  /** The same for a text that belongs to the file. */
  Unit in(SourceText text) {
    Source other = Source.newBuilder(DifflowLanguage.ID, text.text(), text.name()).build();
    return new Unit(language, other, bindings, library, globals, imported, constants);
  }

  SourceSection section(SourceRange range) {
    return source.createSection(range.start(), range.length());
  }

  /** How many frames lie between a body and {@code owner}, unless that is in another file. */
  OptionalInt depth(Scope from, Scope owner) {
    int depth = 0;
    for (Scope scope = from; scope != owner; scope = scope.parent().get()) {
      if (scope.parent().isEmpty()) {
        return OptionalInt.empty();
      }
      depth++;
    }
    return OptionalInt.of(depth);
  }

  /** How many frames lie between a body and the nearest one of that kind around it. */
  int depth(Scope from, Scope.Kind kind) {
    Scope scope = from;
    while (scope.kind() != kind) {
      scope = scope.parent().orElseThrow();
    }
    return depth(from, scope).orElseThrow();
  }
}
