package org.difflow.checker;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.difflow.checker.binding.Binding;
import org.difflow.syntax.Expression.NameReference;

/** Every use of a name in a script, found without the checker's own walk. */
final class References {
  private References() {}

  /** What each use of that name means, in the order of the text. */
  static List<Binding> meanings(CheckedScript checked, String written) {
    List<NameReference> found = new ArrayList<>();
    collect(checked.script(), found);
    return found.stream()
        .filter(reference -> reference.name().written().equals(written))
        .sorted(Comparator.comparingInt(reference -> reference.range().start()))
        .map(checked.bindings()::of)
        .toList();
  }

  private static void collect(Object node, List<NameReference> found) {
    switch (node) {
      case NameReference reference -> found.add(reference);
      case Optional<?> optional -> optional.ifPresent(inner -> collect(inner, found));
      case List<?> list -> list.forEach(inner -> collect(inner, found));
      case Record record -> components(record).forEach(inner -> collect(inner, found));
      default -> {}
    }
  }

  private static List<Object> components(Record record) {
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      values.add(value(record, component));
    }
    return values;
  }

  private static Object value(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException failure) {
      throw new LinkageError(component.getName(), failure);
    }
  }
}
