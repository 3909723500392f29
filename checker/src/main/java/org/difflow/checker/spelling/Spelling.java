package org.difflow.checker.spelling;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.difflow.syntax.GreekNames;
import org.difflow.syntax.Name;

/**
 * The nearest of some names by the number of letters to insert, delete, replace or swap with their
 * neighbour (optimal string alignment), or else the shortest that the name abbreviates. Names are
 * compared in their ASCII spelling.
 */
public final class Spelling {
  /** More slips than this make another word. */
  private static final int MOST_SLIPS = 3;

  /** Fewer letters abbreviate too many words. */
  private static final int SHORTEST = 3;

  private Spelling() {}

  /** The candidate that was probably meant, spelt in the alphabet of the name. */
  public static Optional<String> nearest(Name name, Collection<String> candidates) {
    String wanted = GreekNames.spelledOut(name.canonical());
    return mistyped(wanted, candidates)
        .or(() -> abbreviated(wanted, candidates))
        .map(candidate -> inAlphabetOf(name, candidate));
  }

  private static Optional<String> mistyped(String wanted, Collection<String> candidates) {
    int slips = Math.min(wanted.length() / 2, MOST_SLIPS);
    return candidates.stream()
        .distinct()
        .filter(candidate -> Math.abs(candidate.length() - wanted.length()) <= slips)
        .filter(candidate -> distance(wanted, candidate) <= slips)
        .min(Comparator.<String>comparingInt(c -> distance(wanted, c)).thenComparing(c -> c));
  }

  private static Optional<String> abbreviated(String wanted, Collection<String> candidates) {
    return candidates.stream()
        .filter(candidate -> wanted.length() >= SHORTEST && abbreviates(wanted, candidate))
        .min(Comparator.comparingInt(String::length).thenComparing(c -> c));
  }

  /** Whether the letters of the first stand in the second in their order, the first one first. */
  static boolean abbreviates(String word, String candidate) {
    int found = 0;
    for (int i = 0; i < candidate.length() && found < word.length(); i++) {
      found += candidate.charAt(i) == word.charAt(found) ? 1 : 0;
    }
    return found == word.length() && candidate.startsWith(word.substring(0, 1));
  }

  private static String inAlphabetOf(Name name, String candidate) {
    boolean ascii = name.written().chars().allMatch(letter -> letter < 128);
    return ascii ? candidate : GreekNames.unicode(candidate);
  }

  /** How many slips lead from one word to the other. */
  static int distance(String from, String to) {
    int[] beforeLast = new int[to.length() + 1];
    int[] last = new int[to.length() + 1];
    Arrays.setAll(last, j -> j);
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = last[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
        if (swapped(from, i, to, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[to.length()];
  }

  private static boolean swapped(String from, int i, String to, int j) {
    return i > 1
        && j > 1
        && from.charAt(i - 1) == to.charAt(j - 2)
        && from.charAt(i - 2) == to.charAt(j - 1);
  }
}
