package org.difflow.analysis;

import java.util.Arrays;

/**
 * A basis of the transport problem: a tree over all rows (nodes 0 .. n-1) and columns (nodes n ..
 * n+m-1) whose edges join a row to a column. Each node but the root keeps the edge to its parent,
 * the mass on it and its cost. Prices are those for which {@code price[row] + price[column] = cost}
 * on every edge, with price 0 at the root.
 */
final class SpanningTree {
  private static final int NONE = -1;

  private final int rows;
  private final int[] parent;
  private final int[] firstChild;
  private final int[] nextSibling;
  private final int[] previousSibling;
  private final int[] depth;
  private final long[] mass;
  private final long[] cost;
  private final long[] price;

  /** Nodes without edges; {@link #hang} makes a tree of them. */
  SpanningTree(int rows, int columns) {
    int nodes = rows + columns;
    this.rows = rows;
    this.parent = filled(nodes);
    this.firstChild = filled(nodes);
    this.nextSibling = filled(nodes);
    this.previousSibling = filled(nodes);
    this.depth = new int[nodes];
    this.mass = new long[nodes];
    this.cost = new long[nodes];
    this.price = new long[nodes];
  }

  /** The live array of all prices. */
  long[] prices() {
    return price;
  }

  boolean isRoot(int node) {
    return parent[node] == NONE;
  }

  /** The mass on the edge from {@code node} to its parent. */
  long mass(int node) {
    return mass[node];
  }

  /** The row that the edge from {@code node} to its parent joins. */
  int row(int node) {
    return node < rows ? node : parent[node];
  }

  /** The column, counted from 0, that the edge from {@code node} to its parent joins. */
  int column(int node) {
    return (node < rows ? parent[node] : node) - rows;
  }

  /** Hangs a node without parent, and all below it, under {@code above}. */
  void hang(int node, int above, long edgeMass, long edgeCost) {
    parent[node] = above;
    mass[node] = edgeMass;
    cost[node] = edgeCost;
    nextSibling[node] = firstChild[above];
    previousSibling[node] = NONE;
    if (firstChild[above] != NONE) {
      previousSibling[firstChild[above]] = node;
    }
    firstChild[above] = node;
  }

  /** Sets depths and prices at and below {@code top}; returns how many nodes these are. */
  int refresh(int top) {
    int count = 0;
    for (int node = top; node != NONE; node = following(node, top)) {
      int above = parent[node];
      depth[node] = above == NONE ? 0 : depth[above] + 1;
      price[node] = above == NONE ? 0 : cost[node] - price[above];
      count++;
    }
    return count;
  }

  /**
   * Lets the edge between {@code row} and {@code column} enter: mass moves round the cycle it
   * closes until one edge is empty, and that edge leaves. Returns the number of nodes visited.
   */
  int exchange(int row, int column, long edgeCost) {
    int apex = apex(row, column);
    int leavingOnRowSide = smallest(row, apex);
    int leavingOnColumnSide = smallest(column, apex);
    boolean rowSide =
        leavingOnColumnSide == NONE
            || leavingOnRowSide != NONE && mass[leavingOnRowSide] < mass[leavingOnColumnSide];
    int leaving = rowSide ? leavingOnRowSide : leavingOnColumnSide;
    long moved = mass[leaving];
    shift(row, apex, moved);
    shift(column, apex, moved);
    int inner = rowSide ? row : column;
    rehang(inner, leaving, rowSide ? column : row, moved, edgeCost);
    return refresh(inner);
  }

  private int apex(int left, int right) {
    int a = left;
    int b = right;
    while (a != b) {
      if (depth[a] >= depth[b]) {
        a = parent[a];
      } else {
        b = parent[b];
      }
    }
    return a;
  }

  /**
   * The edge with the least mass among those that lose mass on the way up from {@code end}: the
   * first, the third, and so on, whose lower node is of the same kind as the end.
   */
  private int smallest(int end, int apex) {
    int result = NONE;
    for (int node = end; node != apex; node = parent[node]) {
      if (sameKind(node, end) && (result == NONE || mass[node] < mass[result])) {
        result = node;
      }
    }
    return result;
  }

  private void shift(int end, int apex, long moved) {
    for (int node = end; node != apex; node = parent[node]) {
      mass[node] += sameKind(node, end) ? -moved : moved;
    }
  }

  /**
   * Turns the edges from {@code inner} up to {@code cut} over and hangs them under the new edge.
   */
  private void rehang(int inner, int cut, int outer, long edgeMass, long edgeCost) {
    int node = inner;
    int above = outer;
    long newMass = edgeMass;
    long newCost = edgeCost;
    while (true) {
      int oldParent = parent[node];
      long oldMass = mass[node];
      long oldCost = cost[node];
      detach(node);
      hang(node, above, newMass, newCost);
      if (node == cut) {
        return;
      }
      above = node;
      node = oldParent;
      newMass = oldMass;
      newCost = oldCost;
    }
  }

  private void detach(int node) {
    int next = nextSibling[node];
    int previous = previousSibling[node];
    if (next != NONE) {
      previousSibling[next] = previous;
    }
    if (previous != NONE) {
      nextSibling[previous] = next;
    } else {
      firstChild[parent[node]] = next;
    }
  }

  /** The node after {@code node} in a walk over all nodes below {@code top}, parents first. */
  private int following(int node, int top) {
    if (firstChild[node] != NONE) {
      return firstChild[node];
    }
    int last = node;
    while (last != top && nextSibling[last] == NONE) {
      last = parent[last];
    }
    return last == top ? NONE : nextSibling[last];
  }

  private boolean sameKind(int left, int right) {
    return left < rows == right < rows;
  }

  private static int[] filled(int length) {
    int[] result = new int[length];
    Arrays.fill(result, NONE);
    return result;
  }
}
