package org.difflow.value;

import java.util.ArrayList;
import java.util.List;
import org.difflow.checker.table.Parameter;
import org.difflow.checker.table.Signature;
import org.difflow.fault.Fault;

/** How the arguments of a call meet the parameters of what is called. */
public final class Binding {
  private final Signature signature;
  private final Object[] bound;
  private final List<Arguments.Named> others = new ArrayList<>();

  private Binding(Signature signature) {
    this.signature = signature;
    this.bound = new Object[signature.parameters().size()];
  }

  /**
   * The argument for each parameter in order: {@code null} where an optional one is left out, a
   * list of the rest for one that takes any number or any names.
   *
   * @throws Fault E0114 for too many arguments, E0113 for a missing one, E0111 for an unknown name,
   *     E0115 for an argument that is given twice
   */
  public static Object[] bind(Signature signature, Arguments arguments) {
    Binding binding = new Binding(signature);
    binding.positional(arguments.positional());
    arguments.named().forEach(binding::named);
    binding.takeOthers();
    binding.requireAll();
    return binding.bound;
  }

  private void positional(List<Object> values) {
    List<Parameter> open = signature.positional();
    int variadic = open.stream().map(Parameter::isVariadic).toList().indexOf(true);
    int single = variadic < 0 ? open.size() : variadic;
    for (int i = 0; i < Math.min(values.size(), single); i++) {
      bound[indexOf(open.get(i).name())] = values.get(i);
    }
    if (variadic >= 0) {
      bound[variadic] = List.copyOf(values.subList(Math.min(single, values.size()), values.size()));
    } else if (values.size() > single) {
      throw fault(
          "E0114",
          "`%s` takes %s, and here it gets %d",
          signature.name(),
          signature.taken(),
          values.size());
    }
  }

  private void named(Arguments.Named argument) {
    int index = indexOf(argument.name());
    if (index < 0 && signature.takesAnyName()) {
      others.add(argument);
      return;
    }
    if (index < 0) {
      throw fault("E0111", "`%s` has no parameter `%s`", signature.name(), argument.name());
    }
    if (bound[index] != null) {
      throw fault("E0115", "`%s` gets its `%s` twice", signature.name(), argument.name());
    }
    bound[index] = argument.value();
  }

  private void takeOthers() {
    for (int i = 0; i < bound.length; i++) {
      Parameter parameter = signature.parameters().get(i);
      bound[i] = parameter.isVariadic() && parameter.byNameOnly() ? List.copyOf(others) : bound[i];
    }
  }

  private int indexOf(String parameter) {
    List<String> names = new ArrayList<>();
    signature.parameters().forEach(p -> names.add(p.name()));
    return names.indexOf(parameter);
  }

  private void requireAll() {
    for (int i = 0; i < bound.length; i++) {
      Parameter parameter = signature.parameters().get(i);
      if (bound[i] == null && parameter.isRequired()) {
        throw fault(
            "E0113",
            "this call of `%s` does not say what `%s` is",
            signature.name(),
            parameter.name());
      }
    }
  }

  private Fault fault(String code, String sentence, Object... words) {
    return new Fault(code, sentence.formatted(words), "it is called as " + signature);
  }
}
