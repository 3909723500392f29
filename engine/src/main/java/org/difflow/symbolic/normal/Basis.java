package org.difflow.symbolic.normal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The atoms of one proof, each once. It also remembers which atoms must be positive because a root
 * or a logarithm of them occurs: wherever the formula has a value at all, they are.
 */
final class Basis {
  private final Map<Atom.Meaning, Atom> atoms = new HashMap<>();
  private final List<Atom> compounds = new ArrayList<>();
  private final Set<Atom> assumedPositive = new HashSet<>();

  Atom atom(Atom.Meaning meaning) {
    return atoms.computeIfAbsent(meaning, this::create);
  }

  private Atom create(Atom.Meaning meaning) {
    Atom atom = new Atom(atoms.size(), meaning);
    if (atom.isCompound()) {
      compounds.add(atom);
    }
    return atom;
  }

  /** A positive sum that stands as one factor although it may not be coprime to the others. */
  Atom opaque(Term term) {
    Atom atom = atom(new Atom.Compound(term.polynomial()));
    assumedPositive.add(atom);
    return atom;
  }

  /** Whether that has been met, too. */
  boolean isOpaque(Term term) {
    return atoms.containsKey(new Atom.Compound(term.polynomial()));
  }

  /** The base of powers such as (-1)^n, which are of either sign. */
  Atom minusOne() {
    return atom(Atom.Compound.MINUS_ONE);
  }

  void assumePositive(Atom atom) {
    assumedPositive.add(atom);
  }

  boolean isAssumedPositive(Atom atom) {
    return assumedPositive.contains(atom);
  }

  /** The compounds met so far, in order of creation. */
  List<Atom> compounds() {
    return List.copyOf(compounds);
  }
}
