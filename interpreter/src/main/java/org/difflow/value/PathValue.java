package org.difflow.value;

import com.oracle.truffle.api.nodes.Node;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.difflow.checker.table.Parameter;
import org.difflow.checker.table.Signature;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowException;
import org.difflow.path.ConditionalPath;
import org.difflow.path.Formula;
import org.difflow.path.Member;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;
import org.difflow.verify.Verifier;

/** A path. Calling it gives the same path with other parameters. Its body runs on first use. */
public final class PathValue extends GuestValue implements Callable, HasMembers {
  /**
   * A path with the places of its definitions, by their names.
   *
   * @param definitions where the formula of each stands
   */
  public record Declared(ConditionalPath path, Map<String, Node> definitions) {}

  private final Signature signature;
  private final Supplier<Declared> source;
  private Declared declared;
  private boolean admitted;

  /** {@code source} gives the path when it is first used. */
  public PathValue(Signature signature, Supplier<Declared> source) {
    this.signature = signature;
    this.source = source;
  }

  public ConditionalPath path() {
    return declared().path();
  }

  private Declared declared() {
    if (declared == null) {
      declared = source.get();
    }
    return declared;
  }

  /**
   * The path, once its law is found to be one between data and prior; a refusal is one of the law's
   * text, else of {@code use}.
   */
  public ConditionalPath admitted(Node use) {
    if (!admitted) {
      try {
        Verifier.admit(path());
      } catch (Fault refused) {
        throw DifflowException.of(declared().definitions(), use, refused);
      }
      admitted = true;
    }
    return path();
  }

  @Override
  public Object call(Arguments arguments) {
    Object[] bound = Binding.bind(signature, arguments);
    return new PathValue(
        signature, () -> new Declared(path().with(given(bound)), declared().definitions()));
  }

  private Map<Symbol, Expr> given(Object[] bound) {
    Map<Symbol, Expr> values = new HashMap<>();
    for (int i = 0; i < bound.length; i++) {
      if (bound[i] != null) {
        Parameter parameter = signature.parameters().get(i);
        values.put(symbol(parameter.name()), expression(parameter.name(), bound[i]));
      }
    }
    return values;
  }

  private Symbol symbol(String parameter) {
    return path().parameters().stream()
        .map(org.difflow.path.Parameter::symbol)
        .filter(symbol -> symbol.name().equals(parameter))
        .findFirst()
        .orElseGet(() -> path().coordinates().dimension());
  }

  private Expr expression(String parameter, Object value) {
    return switch (value) {
      case Double number when parameter.equals("d") ->
          path().time().pool().constant(Coerce.count(parameter, number));
      case Double number -> path().time().pool().decimal(Coerce.finite(parameter, number));
      case FormulaValue formula -> formula.expression();
      default ->
          throw new Fault(
              "E0901",
              "the parameter `%s` of path %s as %s is not in this version"
                  .formatted(parameter, name(), Kind.of(value)),
              "parameters are numbers or formulas");
    };
  }

  @Override
  public Object member(String member) {
    return derived(member)
        .or(() -> DerivedMembers.written(path(), member))
        .orElseThrow(() -> new Fault("E0103", kind() + " has no member `" + member + "`"));
  }

  private Optional<Object> derived(String member) {
    return member.equals("prior")
        ? Optional.of(prior())
        : Member.named(member, path().law().kind()).map(found -> DerivedMembers.of(path(), found));
  }

  private Object prior() {
    return new DistributionValue(path().prior());
  }

  @Override
  public List<String> memberNames() {
    Stream<String> derived =
        Arrays.stream(Member.values()).filter(member -> path().has(member)).map(Member::memberName);
    Stream<String> written =
        Stream.concat(
            path().definitions().stream().map(Formula::name),
            path().parameters().stream().map(parameter -> parameter.symbol().name()));
    return Stream.of(derived, Stream.of("prior"), written).flatMap(names -> names).toList();
  }

  @Override
  public String name() {
    return signature.name();
  }

  @Override
  public String kind() {
    return "path " + name();
  }

  @Override
  public String display(Display display) {
    return "path " + name();
  }
}
