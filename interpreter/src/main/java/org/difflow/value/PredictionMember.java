package org.difflow.value;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.difflow.checker.table.Signature;
import org.difflow.derivation.Derivation;
import org.difflow.fault.Fault;
import org.difflow.path.ConditionalPath;
import org.difflow.path.Formula;
import org.difflow.path.LossWeight;
import org.difflow.path.Member;
import org.difflow.path.Prediction;

/**
 * {@code target(kind)}, {@code convert(from, to)} and {@code weight(kind, scheme)}: each gives a
 * formula, called with numbers like any member.
 */
public final class PredictionMember extends GuestValue implements Callable {
  private static final String KINDS =
      Arrays.stream(Prediction.values())
          .map(kind -> '"' + kind.word() + '"')
          .collect(Collectors.joining(", "));

  private static final String SCHEMES =
      Arrays.stream(LossWeight.values())
          .map(scheme -> '"' + scheme.word() + '"')
          .collect(Collectors.joining(", "));

  private final ConditionalPath path;
  private final Member member;

  PredictionMember(ConditionalPath path, Member member) {
    this.path = path;
    this.member = member;
  }

  @Override
  public Object call(Arguments arguments) {
    Object[] bound = Binding.bind(signature(), arguments);
    return new PathMember(path, formula(bound), () -> derivation(bound));
  }

  private Formula formula(Object[] words) {
    Prediction first = kind(words[0]);
    return switch (member) {
      case TARGET -> path.predictions(member).target(first);
      case CONVERT -> path.predictions(member).convert(first, kind(words[1]));
      default -> path.predictions(member).weight(first, scheme(words[1]));
    };
  }

  private Derivation derivation(Object[] words) {
    Prediction first = kind(words[0]);
    return switch (member) {
      case TARGET -> Derivation.ofTarget(path, first);
      case CONVERT -> Derivation.ofConversion(path, first, kind(words[1]));
      default -> Derivation.ofWeight(path, first, scheme(words[1]));
    };
  }

  private Prediction kind(Object word) {
    return Prediction.named(Coerce.text(name(), word))
        .orElseThrow(() -> unknown(word, "kind of prediction", KINDS));
  }

  private LossWeight scheme(Object word) {
    return LossWeight.named(Coerce.text(name(), word))
        .orElseThrow(() -> unknown(word, "scheme of weights", SCHEMES));
  }

  private static Fault unknown(Object word, String what, String known) {
    return new Fault("E0342", "there is no %s \"%s\"".formatted(what, word), "there are " + known);
  }

  private Signature signature() {
    return Signature.parse(member.signature());
  }

  @Override
  public String name() {
    return member.memberName();
  }

  @Override
  public String kind() {
    return "the member `" + name() + "` of path " + path.name();
  }

  @Override
  public String display(Display display) {
    return signature().toString();
  }
}
