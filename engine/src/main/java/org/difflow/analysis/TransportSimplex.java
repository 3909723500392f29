package org.difflow.analysis;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The cheapest way to move given masses of n rows to given masses of m columns, by the simplex
 * method on {@linkplain SpanningTree spanning trees}: as long as some pair is cheaper than its
 * prices say, it enters the tree. Rows are priced in turn, the cheapest pair of a row enters.
 *
 * <p>Charnes' perturbation (A. Charnes, "Optimality and degeneracy in linear programming",
 * Econometrica 20 (1952)) gives every row a small extra mass and the last column all of them: no
 * edge of a tree is ever empty, each exchange strictly lowers the cost, and so the method ends.
 * Rounding takes the extra off again. In whole numbers all of this is exact.
 *
 * <p>It serves equal masses too, assignments among them: on distances between points it is as fast
 * as shortest augmenting paths, and ten times faster where these must search far.
 */
final class TransportSimplex {
  /** The unit of a mass in units of the perturbation; half of it exceeds 2,000 rows. */
  private static final int PERTURBATION_BITS = 12;

  private final int rows;
  private final int columns;
  private final long[] costs;
  private final Pulse pulse;
  private final SpanningTree tree;

  private TransportSimplex(int rows, int columns, long[] costs, Pulse pulse) {
    this.rows = rows;
    this.columns = columns;
    this.costs = costs;
    this.pulse = pulse;
    this.tree = new SpanningTree(rows, columns);
  }

  /** Solves for costs between 0 and 2^50, row by row, and positive masses. */
  static Plan solve(Masses masses, long[] costs, Pulse pulse) {
    int rows = masses.rows().length;
    int columns = masses.columns().length;
    TransportSimplex simplex = new TransportSimplex(rows, columns, costs, pulse);
    simplex.start(perturbedRows(masses.rows()), perturbedColumns(masses.columns(), rows));
    simplex.improve();
    return simplex.plan();
  }

  private static long[] perturbedRows(long[] masses) {
    return Arrays.stream(masses).map(mass -> (mass << PERTURBATION_BITS) + 1).toArray();
  }

  private static long[] perturbedColumns(long[] masses, int rows) {
    long[] result = Arrays.stream(masses).map(mass -> mass << PERTURBATION_BITS).toArray();
    result[result.length - 1] += rows;
    return result;
  }

  /**
   * Serves one row after the other from its cheapest open columns. Whoever of the two is exhausted
   * first hangs below the other and is done; only the last two are exhausted together.
   */
  private void start(long[] supply, long[] demand) {
    int[] open = IntStream.range(0, columns).toArray();
    int openCount = columns;
    for (int row = 0; row < rows; row++) {
      while (supply[row] > 0) {
        int place = cheapest(row, open, openCount);
        int column = open[place];
        connect(row, column, supply, demand);
        if (demand[column] == 0) {
          open[place] = open[--openCount];
        }
      }
    }
    tree.refresh(root());
  }

  private void connect(int row, int column, long[] supply, long[] demand) {
    long moved = Math.min(supply[row], demand[column]);
    boolean rowIsDone = supply[row] == moved;
    int done = rowIsDone ? row : rows + column;
    int other = rowIsDone ? rows + column : row;
    tree.hang(done, other, moved, costs[row * columns + column]);
    supply[row] -= moved;
    demand[column] -= moved;
  }

  private int cheapest(int row, int[] open, int count) {
    int best = 0;
    for (int k = 1; k < count; k++) {
      if (costs[row * columns + open[k]] < costs[row * columns + open[best]]) {
        best = k;
      }
    }
    pulse.spend(count);
    return best;
  }

  private int root() {
    return IntStream.range(rows, rows + columns).filter(tree::isRoot).findFirst().orElseThrow();
  }

  /** Ends when no pair of any row is cheaper than its prices. */
  private void improve() {
    int satisfied = 0;
    for (int row = 0; satisfied < rows; row = (row + 1) % rows) {
      satisfied = improve(row) ? 0 : satisfied + 1;
    }
  }

  private boolean improve(int row) {
    int column = mostUnderpriced(row);
    long cost = costs[row * columns + column];
    if (cost >= tree.prices()[row] + tree.prices()[rows + column]) {
      return false;
    }
    pulse.spend(tree.exchange(row, rows + column, cost));
    return true;
  }

  private int mostUnderpriced(int row) {
    long[] prices = tree.prices();
    int best = 0;
    long lowest = Long.MAX_VALUE;
    for (int column = 0; column < columns; column++) {
      long reduced = costs[row * columns + column] - prices[rows + column];
      if (reduced < lowest) {
        lowest = reduced;
        best = column;
      }
    }
    pulse.spend(columns);
    return best;
  }

  private Plan plan() {
    int[] edges =
        IntStream.range(0, rows + columns)
            .filter(node -> !tree.isRoot(node) && unperturbed(node) > 0)
            .toArray();
    return new Plan(
        Arrays.stream(edges).map(tree::row).toArray(),
        Arrays.stream(edges).map(tree::column).toArray(),
        Arrays.stream(edges).mapToLong(this::unperturbed).toArray(),
        Arrays.copyOf(tree.prices(), rows),
        Arrays.copyOfRange(tree.prices(), rows, rows + columns));
  }

  /** The extra masses in an edge add up to less than half a unit: rounding removes them. */
  private long unperturbed(int node) {
    long half = 1L << (PERTURBATION_BITS - 1);
    return (tree.mass(node) + half) >> PERTURBATION_BITS;
  }
}
