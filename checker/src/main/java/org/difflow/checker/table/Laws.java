package org.difflow.checker.table;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.difflow.path.LawKind;

/**
 * How a path's body says which law it has: each law by the names of its parts and their arguments.
 * The argument called {@code t} stands for whatever the path's {@code time} clause calls it.
 */
public final class Laws {
  private static final Map<LawKind, List<Signature>> PARTS =
      Arrays.stream(LawKind.values())
          .collect(Collectors.toUnmodifiableMap(Function.identity(), Laws::declared));

  private static final Signature GAUGE = Signature.parse("gauge(t)");

  private static final Set<String> NAMES =
      Stream.concat(PARTS.values().stream().flatMap(List::stream), Stream.of(GAUGE))
          .map(Signature::name)
          .collect(Collectors.toUnmodifiableSet());

  private Laws() {}

  /** The {@code isotropic} clause says it all, and defines nothing. */
  private static List<Signature> declared(LawKind kind) {
    return kind == LawKind.POISSON ? List.of() : definitions(kind);
  }

  private static List<Signature> definitions(LawKind kind) {
    return Arrays.stream(kind.declaration().split("(?<=\\)), ")).map(Signature::parse).toList();
  }

  /** What the body of a path with that law defines. */
  public static List<Signature> parts(LawKind kind) {
    return PARTS.get(kind);
  }

  /** What it may define besides. */
  public static List<Signature> optionalParts(LawKind kind) {
    return kind == LawKind.RADIAL ? List.of(GAUGE) : List.of();
  }

  /** The symbols that stand for the state in all definitions of a path with that law. */
  public static List<String> state(LawKind kind) {
    return kind == LawKind.ENERGY ? List.of("x", "p") : List.of();
  }

  /** Whether a definition of that name says something about the law. */
  public static boolean isPart(String name) {
    return NAMES.contains(name);
  }

  /** The law with a part of that name and that many arguments, else one with that name. */
  public static Optional<LawKind> of(String part, int arguments) {
    return withPart(s -> s.name().equals(part) && s.parameters().size() == arguments)
        .or(() -> withPart(s -> s.name().equals(part)));
  }

  private static Optional<LawKind> withPart(Predicate<Signature> wanted) {
    return Arrays.stream(LawKind.values())
        .filter(kind -> parts(kind).stream().anyMatch(wanted))
        .findFirst();
  }
}
