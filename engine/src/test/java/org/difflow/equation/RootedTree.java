package org.difflow.equation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A rooted tree. A method has order p if for all trees of up to p vertices the sum of its weights
 * over the stages is 1/(product of the sizes of all subtrees) (Butcher 1963).
 */
record RootedTree(List<RootedTree> branches) implements Comparable<RootedTree> {
  private static final RootedTree VERTEX = new RootedTree(List.of());

  RootedTree {
    branches = branches.stream().sorted().toList();
  }

  /** All trees of so many vertices, each once. */
  static NavigableSet<RootedTree> ofSize(int vertices) {
    NavigableSet<RootedTree> trees = new TreeSet<>(List.of(VERTEX));
    for (int i = 1; i < vertices; i++) {
      NavigableSet<RootedTree> larger = new TreeSet<>();
      trees.forEach(tree -> larger.addAll(tree.grown()));
      trees = larger;
    }
    return trees;
  }

  private List<RootedTree> grown() {
    List<RootedTree> all = new ArrayList<>(List.of(with(branches.size(), VERTEX)));
    for (int i = 0; i < branches.size(); i++) {
      for (RootedTree branch : branches.get(i).grown()) {
        all.add(with(i, branch));
      }
    }
    return all;
  }

  private RootedTree with(int index, RootedTree branch) {
    List<RootedTree> changed = new ArrayList<>(branches);
    if (index < changed.size()) {
      changed.remove(index);
    }
    changed.add(branch);
    return new RootedTree(changed);
  }

  private int size() {
    return 1 + branches.stream().mapToInt(RootedTree::size).sum();
  }

  private BigFraction density() {
    return branches.stream()
        .map(RootedTree::density)
        .reduce(BigFraction.of(size()), BigFraction::multiply);
  }

  boolean holdsFor(Tableau tableau) {
    BigFraction sum = combination(tableau.b(), weights(tableau));
    return sum.equals(density().reciprocal());
  }

  /** One number for each stage: the product over the branches of sum_j a_ij w_j(branch). */
  private List<BigFraction> weights(Tableau tableau) {
    List<List<BigFraction>> ofBranches = branches.stream().map(b -> b.weights(tableau)).toList();
    return tableau.a().stream()
        .map(
            row ->
                ofBranches.stream()
                    .map(weights -> combination(row, weights))
                    .reduce(BigFraction.ONE, BigFraction::multiply))
        .toList();
  }

  private static BigFraction combination(List<BigFraction> a, List<BigFraction> b) {
    return IntStream.range(0, a.size())
        .mapToObj(i -> a.get(i).multiply(b.get(i)))
        .reduce(BigFraction.ZERO, BigFraction::add);
  }

  @Override
  public int compareTo(RootedTree other) {
    return Comparator.comparing(RootedTree::toString).compare(this, other);
  }

  @Override
  public String toString() {
    return branches.toString();
  }
}
