package org.difflow.model;

import static org.difflow.strip.Strip.WIDTH;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.difflow.kernel.Elementary;
import org.difflow.path.Coefficients;
import org.difflow.strip.Loops;
import org.difflow.strip.PackedRows;
import org.difflow.strip.Strip;

/**
 * The marginal field of a mixture of normal parts under a Gaussian law, from the fields of its
 * parts and the weights r_k of these given x, in proportion to exp(-energy_k):
 *
 * <pre>
 * logdensity = log sum of exp(-energy_k)      denoiser, velocity, eps, score = sum of r_k*(theirs)
 * divergence = sum of r_k*(div velocity_k + velocity_k . (score_k - score))
 * </pre>
 */
final class MixturePanel implements PanelField {
  /** Numbers of a part that are computed in less than the time of a pulse's look at the clock. */
  private static final int NUMBERS_PER_PULSE = 1 << 14;

  private static final int X = 0;

  private final PartsAtTime parts;
  private final List<MarginalMember> members;
  private final List<Average> averages;
  private final double[] ones;
  private final int d;
  private final int vector;
  private final int energies;
  private final int least;
  private final int total;
  private final int unit;
  private final int divergences;
  private final int rates;
  private final int scores;
  private final int work;
  private final int samplesPerPulse;

  /** A vector member: what each part has for it, and the place of its sum. */
  private record Average(MarginalMember member, PartsAtTime.Vectors ofParts, int sums) {}

  MixturePanel(List<TurnedPart> parts, Coefficients at, int d, List<MarginalMember> members) {
    this.parts = new PartsAtTime(parts, at, d);
    this.members = List.copyOf(members);
    this.d = d;
    this.vector = d * WIDTH;
    this.averages = averages(at);
    this.ones = new double[parts.size()];
    Arrays.fill(ones, 1);
    this.energies = X + (1 + averages.size()) * vector;
    this.least = energies + parts.size() * WIDTH;
    this.total = least + WIDTH;
    this.divergences = total + WIDTH;
    this.rates = divergences + WIDTH;
    this.scores = rates + vector;
    this.unit = scores + vector;
    this.work = unit + WIDTH;
    this.samplesPerPulse = samplesPerPulse(parts, d);
  }

  /** Whole strips. */
  private static int samplesPerPulse(List<TurnedPart> parts, int d) {
    long numbers = parts.stream().mapToLong(part -> part.numbers(d)).sum();
    return (int) Math.ceilDiv(NUMBERS_PER_PULSE, numbers * WIDTH) * WIDTH;
  }

  /** The vectors asked for and those that a divergence needs. */
  private List<Average> averages(Coefficients at) {
    Stream<MarginalMember> needed =
        members.contains(MarginalMember.DIVERGENCE)
            ? Stream.of(MarginalMember.VELOCITY, MarginalMember.SCORE)
            : Stream.of();
    Stream<MarginalMember> asked = members.stream().filter(Combination::makes);
    List<MarginalMember> vectors = Stream.concat(needed, asked).distinct().toList();
    return IntStream.range(0, vectors.size())
        .mapToObj(k -> average(vectors.get(k), k, at))
        .toList();
  }

  private Average average(MarginalMember member, int index, Coefficients at) {
    PartsAtTime.Vectors ofParts = parts.vectors(Combination.of(member, at));
    return new Average(member, ofParts, X + (1 + index) * vector);
  }

  private Average average(MarginalMember member) {
    int index = 0;
    while (averages.get(index).member != member) {
      index++;
    }
    return averages.get(index);
  }

  @Override
  public int scratch(int lanes) {
    return work + parts.workStrips() * WIDTH;
  }

  @Override
  public void evaluate(
      double[] x, int lanes, double[][] results, double[] s, long first, Runnable pulse) {
    Panel panel = new Panel(x, lanes, d, first);
    for (int from = 0; from < lanes; from += WIDTH) {
      if (from % samplesPerPulse == 0) {
        pulse.run();
      }
      Strip.load(x, lanes, from, d, s, X);
      weigh(s);
      panel.requireReached(s, total, from);
      for (int member = 0; member < results.length; member++) {
        write(members.get(member), results[member], panel, from, s);
      }
    }
  }

  private Loops loops() {
    return Loops.current(parts.count(), d);
  }

  private void weigh(double[] s) {
    Loops loops = loops();
    Arrays.fill(s, unit, work, 1);
    parts.energies(loops, s, X, work, energies);
    // Not inf: a sample beyond all parts then keeps the total 0, rather than be nan.
    Arrays.fill(s, least, total, Double.MAX_VALUE);
    loops.lower(s, energies, parts.count(), least);
    Arrays.fill(s, total, divergences, 0);
    Arrays.fill(s, X + vector, energies, 0);
    for (int first = 0; first < parts.count(); first += Loops.BLOCK) {
      weigh(loops, s, first, Math.min(Loops.BLOCK, parts.count() - first));
    }
    for (int k = 0; k < averages.size(); k++) {
      loops.divide(s, averages.get(k).sums, d, total);
    }
  }

  private void weigh(Loops loops, double[] s, int first, int size) {
    int seen = loops.weigh(s, weight(first), size, least, -1, ones, first, total);
    for (int rest = seen; rest != 0; rest &= rest - 1) {
      int part = first + Integer.numberOfTrailingZeros(rest) * PackedRows.GROUP;
      addAll(loops, s, part, Math.min(PackedRows.GROUP, first + size - part));
    }
  }

  private void addAll(Loops loops, double[] s, int first, int count) {
    for (int k = 0; k < averages.size(); k++) {
      Average average = averages.get(k);
      parts.add(loops, s, X, weight(first), average.ofParts, first, count, work, average.sums);
    }
  }

  /** The place of the weights of a part, up to a factor. */
  private int weight(int part) {
    return energies + part * WIDTH;
  }

  private void write(MarginalMember member, double[] result, Panel panel, int from, double[] s) {
    switch (member) {
      case VELOCITY, SCORE, DENOISER, EPS ->
          Strip.store(s, average(member).sums, d, result, panel.lanes(), from);
      case LOGDENSITY -> panel.numbers(result, from, lane -> logdensity(s, lane));
      case DENSITY -> panel.numbers(result, from, lane -> Elementary.exp(logdensity(s, lane)));
      case DIVERGENCE -> writeDivergence(result, panel, from, s);
      case WEIGHTS -> {
        for (int part = 0; part < parts.count(); part++) {
          int weight = weight(part);
          panel.row(result, part, from, lane -> s[weight + lane] / s[total + lane]);
        }
      }
    }
  }

  private double logdensity(double[] s, int lane) {
    return Elementary.log(s[total + lane]) - s[least + lane];
  }

  /** Every part has its velocity and score once more, as its own and not as a share. */
  private void writeDivergence(double[] result, Panel panel, int from, double[] s) {
    Loops loops = loops();
    Arrays.fill(s, divergences, rates, 0);
    for (int part = 0; part < parts.count(); part++) {
      writeOwn(loops, s, part, MarginalMember.VELOCITY, rates);
      writeOwn(loops, s, part, MarginalMember.SCORE, scores);
      double own = parts.divergence(part);
      for (int lane = 0; lane < WIDTH; lane++) {
        s[divergences + lane] += s[weight(part) + lane] * (own + lead(s, lane));
      }
    }
    panel.numbers(result, from, lane -> s[divergences + lane] / s[total + lane]);
  }

  private void writeOwn(Loops loops, double[] s, int part, MarginalMember member, int to) {
    Arrays.fill(s, to, to + vector, 0);
    parts.add(loops, s, X, unit, average(member).ofParts, part, 1, work, to);
  }

  /** velocity_k . (score_k - score) of the part that has been written. */
  private double lead(double[] s, int lane) {
    int all = average(MarginalMember.SCORE).sums;
    double sum = 0;
    for (int at = lane; at < vector; at += WIDTH) {
      sum = Math.fma(s[rates + at], s[scores + at] - s[all + at], sum);
    }
    return sum;
  }
}
