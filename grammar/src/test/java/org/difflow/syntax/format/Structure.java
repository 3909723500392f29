package org.difflow.syntax.format;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.difflow.diagnostic.SourceRange;
import org.difflow.diagnostic.SourceText;
import org.difflow.syntax.Script;

/** A syntax tree without the places in the text, to be compared. */
final class Structure {
  private Structure() {}

  static Object of(Script script) {
    return part(script.statements());
  }

  private static Object part(Object part) {
    return switch (part) {
      case List<?> list -> list.stream().map(Structure::part).toList();
      case Optional<?> optional -> optional.map(Structure::part);
      case Record node -> node(node);
      default -> part;
    };
  }

  private static List<Object> node(Record node) {
    List<Object> parts = new ArrayList<>();
    parts.add(node.getClass().getSimpleName());
    for (RecordComponent component : node.getClass().getRecordComponents()) {
      if (component.getType() != SourceRange.class && component.getType() != SourceText.class) {
        parts.add(part(value(component, node)));
      }
    }
    return parts;
  }

  private static Object value(RecordComponent component, Record node) {
    try {
      return component.getAccessor().invoke(node);
    } catch (ReflectiveOperationException defect) {
      throw new IllegalStateException(defect);
    }
  }
}
