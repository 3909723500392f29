package org.difflow.verify;

import java.util.Optional;
import org.difflow.path.ConditionalPath;
import org.difflow.path.DataEnd;
import org.difflow.path.End;
import org.difflow.path.PathDeclaration;
import org.difflow.path.RadialLaw;
import org.difflow.path.TimeRange;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.print.Printer;

/**
 * What was probably meant by a law that fails its checks, where that passes them: the complement of
 * psi, or the data at the other end.
 */
final class Suggestion {
  private Suggestion() {}

  static Optional<String> of(ConditionalPath path) {
    return complement(path).or(() -> otherEnd(path)).map("did you mean %s?"::formatted);
  }

  private static Optional<String> complement(ConditionalPath path) {
    return path.law() instanceof RadialLaw law ? complement(path, law) : Optional.empty();
  }

  private static Optional<String> complement(ConditionalPath path, RadialLaw law) {
    Expr complement = Simplifier.simplify(law.psi().negate().plus(1));
    boolean passes =
        MassChecks.of(path, new RadialLaw(complement, law.gauge())).stream()
            .noneMatch(Check::failed);
    return passes ? Optional.of(Printer.unicode(complement)) : Optional.empty();
  }

  private static Optional<String> otherEnd(ConditionalPath path) {
    if (path.range().whole()) {
      return Optional.empty();
    }
    String end = Printer.unicode(path.range().at(End.PRIOR));
    return Verifier.law(turnedRound(path)).failed()
        ? Optional.empty()
        : Optional.of("`data at " + end + "`");
  }

  private static ConditionalPath turnedRound(ConditionalPath path) {
    TimeRange range = path.range();
    DataEnd other = range.dataEnd() == DataEnd.LOWER ? DataEnd.UPPER : DataEnd.LOWER;
    TimeRange turned = TimeRange.of(range.lower(), range.upper(), other);
    return new ConditionalPath(
            PathDeclaration.of(path.name(), path.time(), turned, path.law())
                .withParameters(path.parameters()))
        .with(path.given());
  }
}
