package org.difflow.checker.problem;

import java.util.List;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.diagnostic.Diagnostics;
import org.difflow.diagnostic.SourceRange;
import org.difflow.diagnostic.SourceText;

/** What was found in one text, in any order while checking, sorted by place at the end. */
public final class Findings {
  private SourceText source;
  private final Diagnostics found = new Diagnostics();

  public Findings(SourceText source) {
    this.source = source;
  }

  /** Does {@code check}, whose places are those of another text. */
  public void in(SourceText other, Runnable check) {
    SourceText outer = source;
    source = other;
    check.run();
    source = outer;
  }

  /** A diagnostic at a place of this text, not yet among the findings. */
  public Diagnostic at(SourceRange place, Problem problem, Object... words) {
    return problem.say(words).at(source, place);
  }

  /** The same with a text beside the underlining. */
  public Diagnostic labelled(SourceRange place, String label, Problem problem, Object... words) {
    return problem.say(words).at(source, place, label);
  }

  /** The diagnostic with one more place of this text. */
  public Diagnostic pointing(Diagnostic diagnostic, SourceRange place, String label) {
    return diagnostic.with(source, place, label);
  }

  public void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  public boolean hasErrors() {
    return found.hasErrors();
  }

  /** All findings, by place. */
  public List<Diagnostic> sorted() {
    return found.sorted();
  }
}
