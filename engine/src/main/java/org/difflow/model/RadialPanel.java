package org.difflow.model;

import static org.difflow.strip.Strip.WIDTH;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.difflow.data.Decimals;
import org.difflow.fault.Fault;
import org.difflow.kernel.Elementary;
import org.difflow.path.RadialField;
import org.difflow.path.RadialField.Quantity;
import org.difflow.strip.Loops;
import org.difflow.strip.PackedRows;
import org.difflow.strip.Strip;
import org.difflow.tier.PanelProgram;

/**
 * The marginal field of data points p_j under an isotropic law around each of them, by posterior
 * means (S0-38): with u_j = x - p_j, weights in proportion to w_j*phi(|u_j|, t) and the rates v =
 * w/r and l = (log phi)_r/r of the law
 *
 * <pre>
 * velocity = E[v u_j]    score = E[l u_j]    denoiser = x - E[u_j]
 * divergence = E[div(v u_j) + v*l*|u_j|^2] - velocity . score
 * </pre>
 *
 * <p>Sums over points stream as in {@link PointPosterior}, with -log phi for the squares.
 */
final class RadialPanel implements PanelField {
  private static final int X = 0;

  private static final double[] ONE = {1};

  private final PointTable table;
  private final RadialField law;
  private final double time;
  private final List<MarginalMember> members;
  private final Map<Quantity, PanelProgram> programs;
  private final int vector;
  private final int block;
  private final int products;
  private final int velocities;
  private final int scores;
  private final int means;
  private final int traces;
  private final int least;
  private final int total;
  private final int shrink;
  private final int logarithms;
  private final int unused;

  RadialPanel(PointTable table, RadialField law, double time, List<MarginalMember> members) {
    this.table = table;
    this.law = law;
    this.time = time;
    this.members = List.copyOf(members);
    this.programs = RadialNumbers.programs(law, quantities());
    this.vector = table.dimension() * WIDTH;
    this.block = X + vector;
    this.products = block + Loops.BLOCK * WIDTH;
    this.velocities = products + Loops.BLOCK * WIDTH;
    this.scores = velocities + vector;
    this.means = scores + vector;
    this.traces = means + vector;
    this.least = traces + WIDTH;
    this.total = least + WIDTH;
    this.shrink = total + WIDTH;
    this.logarithms = shrink + WIDTH;
    this.unused = logarithms + WIDTH;
  }

  private List<Quantity> quantities() {
    return Stream.of(Quantity.values()).filter(this::needs).toList();
  }

  private boolean needs(Quantity quantity) {
    return switch (quantity) {
      case LOG_SHAPE -> true;
      case LOG_DENSITY -> asked(MarginalMember.LOGDENSITY) || asked(MarginalMember.DENSITY);
      case RATE -> asked(MarginalMember.VELOCITY) || asked(MarginalMember.DIVERGENCE);
      case SCORE_RATE -> asked(MarginalMember.SCORE) || asked(MarginalMember.DIVERGENCE);
      case DIVERGENCE -> asked(MarginalMember.DIVERGENCE);
    };
  }

  private boolean asked(MarginalMember member) {
    return members.contains(member);
  }

  @Override
  public int scratch(int lanes) {
    return unused + WIDTH;
  }

  @Override
  public void evaluate(
      double[] x, int lanes, double[][] results, double[] s, long first, Runnable pulse) {
    Panel panel = new Panel(x, lanes, table.dimension(), first);
    RadialNumbers numbers = new RadialNumbers(programs, law, time);
    for (int from = 0; from < lanes; from += WIDTH) {
      panel.requireNumbers(from);
      new Work(panel, from, numbers, s, pulse).evaluate(results);
    }
  }

  /** The work on one strip. */
  private final class Work {
    private final Panel panel;
    private final int from;
    private final double[] s;
    private final Runnable pulse;
    private final Loops loops = Loops.current(rows().rows(), rows().columns());
    private final RadialNumbers numbers;

    Work(Panel panel, int from, RadialNumbers numbers, double[] s, Runnable pulse) {
      this.panel = panel;
      this.from = from;
      this.numbers = numbers;
      this.s = s;
      this.pulse = pulse;
    }

    void evaluate(double[][] results) {
      Strip.load(panel.x(), panel.lanes(), from, table.dimension(), s, X);
      for (int i = 0; i < vector; i++) {
        s[X + i] -= table.centre(i / WIDTH);
      }
      if (needs(Quantity.LOG_DENSITY)) {
        sumDensities();
      }
      average();
      for (int member = 0; member < results.length; member++) {
        write(members.get(member), results[member]);
      }
    }

    /** In a pass of its own, since the weights come from the simpler formula. */
    private void sumDensities() {
      forget();
      for (int first = 0; first < rows().rows(); first += Loops.BLOCK) {
        weighNext(Quantity.LOG_DENSITY, first, least);
      }
      for (int lane = 0; lane < WIDTH; lane++) {
        s[logarithms + lane] = Elementary.log(s[total + lane]) - s[least + lane];
      }
    }

    private void average() {
      Arrays.fill(s, velocities, least, 0);
      forget();
      for (int first = 0; first < rows().rows(); first += Loops.BLOCK) {
        int seen = weighNext(Quantity.LOG_SHAPE, first, velocities);
        if (asked(MarginalMember.DENOISER)) {
          loops.addWeighted(s, block, rows(), first / PackedRows.GROUP, seen, means);
        }
        if (needs(Quantity.RATE)) {
          addRate(Quantity.RATE, first, seen, velocities);
        }
        if (needs(Quantity.SCORE_RATE)) {
          addRate(Quantity.SCORE_RATE, first, seen, scores);
        }
        if (needs(Quantity.DIVERGENCE)) {
          addTraces(size(first));
        }
      }
      panel.requireReached(s, total, from);
      loops.divide(s, velocities, (traces - velocities) / WIDTH + 1, total);
    }

    /** Begins a pass over the points; not inf, lest a difference of two be nan. */
    private void forget() {
      Arrays.fill(s, least, total, Double.MAX_VALUE);
      Arrays.fill(s, total, shrink, 0);
    }

    /** Weighs the next block by the exponential of a quantity, and brings the sums to its scale. */
    private int weighNext(Quantity logarithm, int first, int sums) {
      pulse.run();
      measure(logarithm, first);
      System.arraycopy(s, least, s, shrink, WIDTH);
      loops.lower(s, block, size(first), least);
      if (!Arrays.equals(s, least, least + WIDTH, s, shrink, shrink + WIDTH)) {
        shrink(sums);
      }
      return weigh(first, total);
    }

    private void measure(Quantity logarithm, int first) {
      int groups = size(first) / PackedRows.GROUP;
      loops.squaredDistances(s, X, rows(), first / PackedRows.GROUP, groups, block);
      int count = size(first) * WIDTH;
      for (int i = 0; i < count; i++) {
        numbers.radii()[i] = Math.sqrt(s[block + i]);
      }
      double[] values = numbers.values(logarithm, count);
      for (int i = 0; i < count; i++) {
        s[block + i] = -values[i];
      }
      requireDensities(first);
    }

    private void requireDensities(int first) {
      int samples = panel.samples(from);
      for (int point = 0; point < size(first); point++) {
        for (int lane = 0; lane < samples; lane++) {
          if (!(s[block + point * WIDTH + lane] > Double.NEGATIVE_INFINITY)) {
            throw noDensity(first + point, numbers.radii()[point * WIDTH + lane]);
          }
        }
      }
    }

    private void shrink(int sums) {
      loops.weigh(s, shrink, 1, least, -1, ONE, 0, unused);
      for (int i = sums; i < least; i++) {
        s[i] *= s[shrink + i % WIDTH];
      }
      for (int lane = 0; lane < WIDTH; lane++) {
        s[total + lane] *= s[shrink + lane];
      }
    }

    private int weigh(int first, int sum) {
      return loops.weigh(s, block, size(first), least, -1, table.weights(), first, sum);
    }

    private void addRate(Quantity rate, int first, int seen, int sums) {
      double[] values = numbers.values(rate, size(first) * WIDTH);
      for (int i = 0; i < size(first) * WIDTH; i++) {
        s[products + i] = product(s[block + i], values[i]);
      }
      loops.addOffsets(s, X, products, rows(), first / PackedRows.GROUP, seen, sums);
    }

    /** Where there is no weight there need be no value. */
    private static double product(double weight, double value) {
      return weight > 0 ? weight * value : 0;
    }

    private void addTraces(int size) {
      double[] own = numbers.values(Quantity.DIVERGENCE, size * WIDTH);
      double[] rates = numbers.values(Quantity.RATE, size * WIDTH);
      double[] slopes = numbers.values(Quantity.SCORE_RATE, size * WIDTH);
      for (int i = 0; i < size * WIDTH; i++) {
        double square = numbers.radii()[i] * numbers.radii()[i];
        double trace = Math.fma(rates[i] * slopes[i], square, own[i]);
        s[traces + i % WIDTH] += product(s[block + i], trace);
      }
    }

    private void write(MarginalMember member, double[] result) {
      switch (member) {
        case VELOCITY -> store(velocities, result);
        case SCORE -> store(scores, result);
        case DENOISER ->
            panel.vectors(result, from, (j, lane) -> table.centre(j) + s[means + j * WIDTH + lane]);
        case DIVERGENCE -> panel.numbers(result, from, this::divergence);
        case LOGDENSITY -> panel.numbers(result, from, lane -> s[logarithms + lane]);
        case DENSITY -> panel.numbers(result, from, lane -> Elementary.exp(s[logarithms + lane]));
        case WEIGHTS -> writeWeights(result);
        case EPS -> throw MarginalField.noNoise();
      }
    }

    private void store(int sums, double[] result) {
      Strip.store(s, sums, table.dimension(), result, panel.lanes(), from);
    }

    private double divergence(int lane) {
      double sum = s[traces + lane];
      for (int i = lane; i < vector; i += WIDTH) {
        sum = Math.fma(-s[velocities + i], s[scores + i], sum);
      }
      return sum;
    }

    private void writeWeights(double[] result) {
      for (int first = 0; first < table.count(); first += Loops.BLOCK) {
        pulse.run();
        measure(Quantity.LOG_SHAPE, first);
        weigh(first, unused);
        int end = Math.min(table.count(), first + Loops.BLOCK);
        for (int point = first; point < end; point++) {
          int weights = block + (point - first) * WIDTH;
          panel.row(result, point, from, lane -> s[weights + lane] / s[total + lane]);
        }
      }
    }
  }

  private PackedRows rows() {
    return table.rows();
  }

  private int size(int first) {
    return Math.min(Loops.BLOCK, rows().rows() - first);
  }

  private Fault noDensity(int point, double distance) {
    return new Fault(
        "E0640",
        "the density around data point %d has no finite value at the distance %s and the time %s"
            .formatted(point, Decimals.shortest(distance), Decimals.shortest(time)),
        "ask a little beside the data point, or at a time inside the range");
  }
}
