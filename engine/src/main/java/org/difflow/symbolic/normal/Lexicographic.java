package org.difflow.symbolic.normal;

import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;

/**
 * Compares two sparse maps at the highest key where they differ, what is absent being zero. If the
 * values are ordered as numbers are, the order keeps when the same is added to both.
 */
final class Lexicographic {
  private Lexicographic() {}

  static <K extends Comparable<K>, V extends Comparable<V>> int compare(
      NavigableMap<K, V> left, NavigableMap<K, V> right, V zero) {
    Iterator<Map.Entry<K, V>> lefts = left.descendingMap().entrySet().iterator();
    Iterator<Map.Entry<K, V>> rights = right.descendingMap().entrySet().iterator();
    Map.Entry<K, V> a = next(lefts);
    Map.Entry<K, V> b = next(rights);
    while (a != null || b != null) {
      int keys = compareKeys(a, b);
      int order = (keys < 0 ? zero : a.getValue()).compareTo(keys > 0 ? zero : b.getValue());
      if (order != 0) {
        return order;
      }
      a = keys < 0 ? a : next(lefts);
      b = keys > 0 ? b : next(rights);
    }
    return 0;
  }

  private static <E> E next(Iterator<E> iterator) {
    return iterator.hasNext() ? iterator.next() : null;
  }

  private static <K extends Comparable<K>> int compareKeys(
      Map.Entry<K, ?> left, Map.Entry<K, ?> right) {
    if (left == null || right == null) {
      return left == null ? -1 : 1;
    }
    return left.getKey().compareTo(right.getKey());
  }
}
