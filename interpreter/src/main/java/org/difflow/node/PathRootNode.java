package org.difflow.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.difflow.language.DifflowContext;
import org.difflow.language.DifflowLanguage;
import org.difflow.path.Coordinates;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;
import org.difflow.value.FormulaValue;
import org.difflow.value.FunctionValue;
import org.difflow.value.PathBody;

/** The body of a path. It runs once, with a symbol for each parameter, and gives its parts. */
public final class PathRootNode extends RootNode {
  /** A name of the body and its place in the frame. */
  public record Named(String name, int slot) {}

  /**
   * The names of the body: its parameters, its definitions, the dimension, and the symbols of the
   * state that all definitions see.
   */
  public record Names(
      List<Named> parameters, List<Named> definitions, Named dimension, List<Named> state) {}

  private final Names names;
  private final SourceSection section;
  @Children private final ExpressionNode[] defaults;
  @Children private final ExpressionNode[] definitions;
  @Child private PathClauses clauses;

  /** {@code defaults} has {@code null} for a parameter without one. */
  public PathRootNode(
      DifflowLanguage language,
      FrameDescriptor descriptor,
      SourceSection section,
      Names names,
      ExpressionNode[] defaults,
      ExpressionNode[] definitions,
      PathClauses clauses) {
    super(language, descriptor);
    this.section = section;
    this.names = names;
    this.defaults = defaults;
    this.definitions = definitions;
    this.clauses = clauses;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return body(frame.materialize());
  }

  @TruffleBoundary
  private PathBody body(MaterializedFrame frame) {
    setSymbols(frame);
    Map<String, Object> fallbacks = defaultsOf(frame);
    Map<String, FunctionValue> functions = functionsOf(frame);
    return new PathBody(
        clauses,
        clauses.lower(frame),
        clauses.upper(frame),
        clauses.dataAt(frame),
        clauses.stop(frame),
        clauses.priorClause().map(_ -> at(frame, clauses::prior)),
        clauses.baseClause().map(_ -> at(frame, clauses::base)),
        fallbacks,
        functions,
        places(functions));
  }

  /** A law with numbers in the place of the symbols, which come back after it. */
  private PathBody.Prior at(MaterializedFrame frame, Function<MaterializedFrame, Object> clause) {
    return parameters -> {
      setNumbers(frame, parameters);
      try {
        return clause.apply(frame);
      } finally {
        setSymbols(frame);
      }
    };
  }

  private void setNumbers(MaterializedFrame frame, Map<String, Double> parameters) {
    Stream.concat(names.parameters().stream(), Stream.of(names.dimension()))
        .filter(symbol -> parameters.containsKey(symbol.name()))
        .forEach(symbol -> frame.setObject(symbol.slot(), parameters.get(symbol.name())));
  }

  private Map<String, Node> places(Map<String, FunctionValue> functions) {
    Map<String, Node> places = new HashMap<>();
    clauses.priorClause().ifPresent(node -> places.put("prior", node));
    clauses.baseClause().ifPresent(node -> places.put("base", node));
    functions.forEach((name, function) -> places.put(name, formula(function)));
    return places;
  }

  private static Node formula(FunctionValue function) {
    return ((FunctionRootNode) function.target().getRootNode()).formula();
  }

  private void setSymbols(MaterializedFrame frame) {
    set(frame, names.dimension(), Domain.COUNT);
    names.parameters().forEach(parameter -> set(frame, parameter, Domain.REAL));
    names.state().forEach(own -> frame.setObject(own.slot(), new FormulaValue(state(own.name()))));
  }

  private Symbol state(String name) {
    return Coordinates.of(DifflowContext.get(this).pool().symbol("t")).named(name);
  }

  private void set(MaterializedFrame frame, Named symbol, Domain domain) {
    DifflowContext context = DifflowContext.get(this);
    frame.setObject(
        symbol.slot(), new FormulaValue(context.pool().symbol(symbol.name(), Sort.SCALAR, domain)));
  }

  private Map<String, Object> defaultsOf(MaterializedFrame frame) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < defaults.length; i++) {
      Optional<ExpressionNode> value = Optional.ofNullable(defaults[i]);
      String parameter = names.parameters().get(i).name();
      value.ifPresent(node -> values.put(parameter, node.execute(frame)));
    }
    return values;
  }

  private Map<String, FunctionValue> functionsOf(MaterializedFrame frame) {
    Map<String, FunctionValue> functions = new LinkedHashMap<>();
    for (int i = 0; i < definitions.length; i++) {
      Named definition = names.definitions().get(i);
      FunctionValue function = (FunctionValue) definitions[i].execute(frame);
      frame.setObject(definition.slot(), function);
      functions.put(definition.name(), function);
    }
    return functions;
  }

  @Override
  public SourceSection getSourceSection() {
    return section;
  }
}
