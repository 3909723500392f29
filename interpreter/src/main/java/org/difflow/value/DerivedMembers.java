package org.difflow.value;

import java.util.Optional;
import org.difflow.derivation.Derivation;
import org.difflow.fault.Fault;
import org.difflow.path.ConditionalPath;
import org.difflow.path.Formula;
import org.difflow.path.Member;
import org.difflow.path.Parameter;

/**
 * The members of paths as values: those that follow from the law, and those that its text names.
 */
public final class DerivedMembers {
  private DerivedMembers() {}

  /** A member of a path: a formula, or what gives formulas or coefficients when it is called. */
  public static Callable of(ConditionalPath path, Member member) {
    return switch (member) {
      case TRANSITION, POSTERIOR, DDIM -> new TransitionMember(path, member);
      case TARGET, CONVERT, WEIGHT -> new PredictionMember(path, member);
      default ->
          path.hasFormula(member) ? new PathMember(path, member) : new FlowNumber(path, member);
    };
  }

  /** What the body of a path calls by that name: a definition, or the value of a parameter. */
  static Optional<Object> written(ConditionalPath path, String name) {
    return definition(path, name)
        .<Object>map(own -> isValue(own) ? new FormulaValue(own.body()) : member(path, own))
        .or(() -> parameter(path, name));
  }

  /**
   * A member as the body of a sampler means it, where all values are numbers.
   *
   * @throws Fault E0103 if the path has none of that name
   */
  public static Object inNumbers(ConditionalPath path, String name) {
    return Member.named(name)
        .<Object>map(member -> of(path, member))
        .or(() -> definition(path, name).map(own -> inNumbers(path, own)))
        .or(() -> parameter(path, name))
        .orElseThrow(
            () -> new Fault("E0103", "path " + path.name() + " has no member `" + name + "`"));
  }

  private static Object inNumbers(ConditionalPath path, Formula own) {
    return isValue(own) ? (Object) path.number(own.body()) : member(path, own);
  }

  private static Optional<Formula> definition(ConditionalPath path, String name) {
    return path.definitions().stream().filter(own -> own.name().equals(name)).findFirst();
  }

  private static boolean isValue(Formula definition) {
    return definition.arguments().isEmpty();
  }

  private static PathMember member(ConditionalPath path, Formula definition) {
    return new PathMember(path, definition, () -> Derivation.ofDefinition(path, definition));
  }

  private static Optional<Object> parameter(ConditionalPath path, String name) {
    return path.parameters().stream()
        .map(Parameter::symbol)
        .filter(symbol -> symbol.name().equals(name))
        .findFirst()
        .map(path::number);
  }
}
