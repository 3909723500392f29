package org.difflow.translation;

import java.util.Set;
import java.util.TreeSet;

/** What is counted over the text of a sampler: its places of noise and the members it names. */
final class Places {
  private final Set<String> members = new TreeSet<>();
  private int noise;

  /** The number of the next {@code noise()} in the text, from 0. */
  int nextNoise() {
    return noise++;
  }

  void useMember(String name) {
    members.add(name);
  }

  Set<String> members() {
    return Set.copyOf(members);
  }
}
