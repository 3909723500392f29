package org.difflow.checker;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.difflow.checker.binding.Binding;
import org.difflow.checker.binding.Shape;
import org.difflow.checker.binding.Variable;
import org.difflow.checker.table.Parameter;
import org.difflow.checker.table.Signature;
import org.difflow.syntax.Expression.Argument;
import org.difflow.syntax.Expression.Call;
import org.difflow.syntax.Expression.NameReference;
import org.difflow.syntax.Name;

/**
 * Calls that bind a name of their own: {@code x} in {@code D(e, x)} needs no {@code sym}. A name
 * that already stands for a symbol or a formal argument keeps that meaning.
 */
final class Binders {
  private final Context context;
  private final Meanings meanings;

  Binders(Context context, Meanings meanings) {
    this.context = context;
    this.meanings = meanings;
  }

  /** What the arguments of a call see. */
  Visibility around(Call call, Visibility where) {
    return boundBy(call)
        .filter(name -> !isSymbolic(name, where))
        .map(name -> showing(name, where))
        .orElse(where);
  }

  private Optional<Name> boundBy(Call call) {
    return call.callee() instanceof NameReference callee
            && context.bindings().of(callee) instanceof Binding.Builtin builtin
        ? symbolArgument(builtin.entry().signature(), call.arguments())
        : Optional.empty();
  }

  private static Optional<Name> symbolArgument(Signature signature, List<Argument> arguments) {
    List<Parameter> parameters = signature.positional();
    return IntStream.range(0, Math.min(parameters.size(), arguments.size()))
        .filter(i -> parameters.get(i).presence() == Parameter.Presence.SYMBOL)
        .mapToObj(i -> arguments.get(i).value())
        .flatMap(value -> value instanceof NameReference n ? Optional.of(n.name()).stream() : null)
        .findFirst();
  }

  private boolean isSymbolic(Name name, Visibility where) {
    return meanings.find(name, where).filter(Binders::isSymbolic).isPresent();
  }

  private static boolean isSymbolic(Binding binding) {
    return binding instanceof Variable variable
        && switch (variable.kind()) {
          case SYMBOL, PARAMETER, LAMBDA_PARAMETER, STEP_ARGUMENT -> true;
          case LET, FUNCTION, PATH, SAMPLER, DEFINITION, CARRY, MODULE, LOOP -> false;
        };
  }

  /** Declared without a warning: to hide a name here is what such a call is for. */
  private Visibility showing(Name name, Visibility where) {
    Visibility inner = where.block();
    Variable symbol = where.scope().declare(name, Variable.Kind.SYMBOL, Shape.VALUE);
    context.bindings().declare(name, symbol);
    inner.show(symbol);
    return inner;
  }
}
