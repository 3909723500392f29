package org.difflow.checker.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A name and what it takes, in the notation of the tables: {@code sample(model, n = 1; with?, seed
 * = 0)}. Parameters after {@code ;} are given by name only, {@code with?} may be left out, {@code
 * seed = 0} has that default, {@code values...} takes any number (after {@code ;}: under any name),
 * {@code <name>} is a name that the call binds, and {@code ~cov?} is not in this version. Without
 * brackets it is a plain value.
 */
public record Signature(String name, boolean callable, List<Parameter> parameters) {

  public Signature {
    parameters = List.copyOf(parameters);
  }

  /** Something callable with the given parameters. */
  public static Signature of(String name, List<Parameter> parameters) {
    return new Signature(name, true, parameters);
  }

  /** Something that is not called. */
  public static Signature value(String name) {
    return new Signature(name, false, List.of());
  }

  /** Reads the notation of the tables. */
  public static Signature parse(String text) {
    int open = text.indexOf('(');
    return open < 0
        ? value(text)
        : of(text.substring(0, open), parameters(text.substring(open + 1, text.length() - 1)));
  }

  private static List<Parameter> parameters(String text) {
    int semicolon = text.indexOf(';');
    List<Parameter> all = new ArrayList<>();
    addTo(all, semicolon < 0 ? text : text.substring(0, semicolon), false);
    addTo(all, semicolon < 0 ? "" : text.substring(semicolon + 1), true);
    return all;
  }

  private static void addTo(List<Parameter> all, String text, boolean byNameOnly) {
    for (String item : text.split(",")) {
      if (!item.isBlank()) {
        all.add(parameter(item.strip(), byNameOnly));
      }
    }
  }

  private static Parameter parameter(String item, boolean byNameOnly) {
    boolean now = !item.startsWith("~");
    String text = now ? item : item.substring(1);
    int equals = text.indexOf('=');
    String name = (equals < 0 ? text : text.substring(0, equals)).replaceAll("[^\\w]", "");
    String defaultText = equals < 0 ? "" : text.substring(equals + 1).strip();
    return new Parameter(name, presence(text, equals >= 0), byNameOnly, defaultText, now);
  }

  private static Parameter.Presence presence(String text, boolean hasDefault) {
    if (text.startsWith("<")) {
      return Parameter.Presence.SYMBOL;
    }
    if (text.endsWith("...")) {
      return Parameter.Presence.VARIADIC;
    }
    boolean optional = hasDefault || text.endsWith("?");
    return optional ? Parameter.Presence.OPTIONAL : Parameter.Presence.REQUIRED;
  }

  /** The parameter of that name. */
  public Optional<Parameter> parameter(String parameterName) {
    return parameters.stream().filter(p -> p.name().equals(parameterName)).findFirst();
  }

  /** Whether named arguments may have any name. */
  public boolean takesAnyName() {
    return parameters.stream().anyMatch(p -> p.isVariadic() && p.byNameOnly());
  }

  /** The parameters that positional arguments fill, in order. */
  public List<Parameter> positional() {
    return parameters.stream().filter(p -> !p.byNameOnly()).toList();
  }

  /** How many positional arguments a call may have, in words: {@code 1 positional argument}. */
  public String taken() {
    String kind = parameters.size() > positional().size() ? "positional argument" : "argument";
    return switch (positional().size()) {
      case 0 -> "no " + kind + "s";
      case 1 -> "1 " + kind;
      default -> positional().size() + " " + kind + "s";
    };
  }

  /** What follows the positional arguments in a call, as it is written there. */
  public Optional<String> firstByName() {
    return parameters.stream()
        .filter(p -> p.byNameOnly() && p.inThisVersion())
        .findFirst()
        .map(p -> (p.isVariadic() ? "name" : p.name()) + " = ...");
  }

  /** The same, with one more parameter. */
  public Signature with(Parameter parameter) {
    List<Parameter> more = new ArrayList<>(parameters);
    more.add(parameter);
    return new Signature(name, callable, more);
  }

  /** What a call looks like, without what is not in this version. */
  @Override
  public String toString() {
    return callable
        ? parameters.stream()
            .filter(Parameter::inThisVersion)
            .map(Parameter::toString)
            .collect(Collectors.joining(", ", name + "(", ")"))
        : name;
  }
}
