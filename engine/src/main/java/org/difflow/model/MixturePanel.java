package org.difflow.model;

import static org.difflow.strip.Strip.WIDTH;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
  private static final int X = 0;

  private final List<PartAtTime> parts;
  private final Map<MarginalMember, Average> averages = new EnumMap<>(MarginalMember.class);
  private final List<MarginalMember> members;
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
  private final int size;

  /** A vector member: what each part has for it, and the place of its sum. */
  private record Average(List<PartAtTime.Vector> ofParts, int sums) {}

  MixturePanel(List<TurnedPart> parts, Coefficients at, int d, List<MarginalMember> members) {
    this.parts = parts.stream().map(part -> new PartAtTime(part, at, d)).toList();
    this.members = List.copyOf(members);
    this.d = d;
    this.ones = new double[parts.size()];
    Arrays.fill(ones, 1);
    this.vector = d * WIDTH;
    int averagesEnd = average(at, X + vector);
    this.energies = averagesEnd;
    this.least = energies + Math.ceilDiv(parts.size(), PackedRows.GROUP) * PackedRows.GROUP * WIDTH;
    this.total = least + WIDTH;
    this.unit = total + WIDTH;
    this.divergences = unit + WIDTH;
    this.rates = divergences + WIDTH;
    this.scores = rates + vector;
    this.work = scores + vector;
    int turns = parts.stream().mapToInt(TurnedPart::strips).max().orElse(0);
    this.size = work + turns * WIDTH;
  }

  /** Finds the vectors asked for and those that a divergence needs; returns where sums end. */
  private int average(Coefficients at, int from) {
    int end = from;
    for (MarginalMember member : vectors()) {
      Combination combination = Combination.of(member, at);
      List<PartAtTime.Vector> own = parts.stream().map(part -> part.vector(combination)).toList();
      averages.put(member, new Average(own, end));
      end += vector;
    }
    return end;
  }

  private List<MarginalMember> vectors() {
    Stream<MarginalMember> needed =
        members.contains(MarginalMember.DIVERGENCE)
            ? Stream.of(MarginalMember.VELOCITY, MarginalMember.SCORE)
            : Stream.of();
    return Stream.concat(needed, members.stream().filter(Combination::makes)).distinct().toList();
  }

  @Override
  public int scratch(int lanes) {
    return size;
  }

  @Override
  public void evaluate(
      double[] x, int lanes, double[][] results, double[] s, long first, Runnable pulse) {
    Panel panel = new Panel(x, lanes, d, first);
    for (int from = 0; from < lanes; from += WIDTH) {
      pulse.run();
      Strip.load(x, lanes, from, d, s, X);
      weigh(s);
      panel.requireReached(from, firstUnreached(s, panel.samples(from)));
      for (int member = 0; member < results.length; member++) {
        write(members.get(member), results[member], panel, from, s);
      }
    }
  }

  private Loops loops() {
    return Loops.current(parts.size(), d);
  }

  private void weigh(double[] s) {
    Loops loops = loops();
    for (int part = 0; part < parts.size(); part++) {
      parts.get(part).energy(loops, s, X, work, energies + part * WIDTH);
    }
    // Not inf: a sample beyond all parts then keeps the total 0, rather than be nan.
    Arrays.fill(s, least, total, Double.MAX_VALUE);
    loops.lower(s, energies, parts.size(), least);
    Arrays.fill(s, total, unit, 0);
    Arrays.fill(s, X + vector, energies, 0);
    for (int first = 0; first < parts.size(); first += Loops.BLOCK) {
      weigh(loops, s, first, Math.min(Loops.BLOCK, parts.size() - first));
    }
  }

  private void weigh(Loops loops, double[] s, int first, int size) {
    int seen = loops.weigh(s, weight(first), size, least, -1, ones, first, total);
    for (int part = first; part < first + size; part++) {
      if ((seen >> (part - first) / PackedRows.GROUP & 1) == 1) {
        addAll(loops, s, part);
      }
    }
  }

  private void addAll(Loops loops, double[] s, int part) {
    for (Average average : averages.values()) {
      add(loops, s, part, weight(part), average, average.sums);
    }
  }

  private void add(Loops loops, double[] s, int part, int weight, Average average, int sums) {
    parts.get(part).add(loops, s, X, weight, average.ofParts.get(part), work, sums);
  }

  /** The place of the weights of a part, up to a factor. */
  private int weight(int part) {
    return energies + part * WIDTH;
  }

  private int firstUnreached(double[] s, int samples) {
    int lane = 0;
    while (lane < samples && s[total + lane] > 0) {
      lane++;
    }
    return lane;
  }

  private void write(MarginalMember member, double[] result, Panel panel, int from, double[] s) {
    switch (member) {
      case VELOCITY, SCORE, DENOISER, EPS -> {
        int sums = averages.get(member).sums;
        panel.vectors(result, from, (j, lane) -> s[sums + j * WIDTH + lane] / s[total + lane]);
      }
      case LOGDENSITY -> panel.numbers(result, from, lane -> logdensity(s, lane));
      case DENSITY -> panel.numbers(result, from, lane -> Elementary.exp(logdensity(s, lane)));
      case DIVERGENCE -> writeDivergence(result, panel, from, s);
      case WEIGHTS -> {
        for (int part = 0; part < parts.size(); part++) {
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
    Arrays.fill(s, unit, divergences, 1);
    Arrays.fill(s, divergences, rates, 0);
    for (int part = 0; part < parts.size(); part++) {
      writeOwn(loops, s, part, MarginalMember.VELOCITY, rates);
      writeOwn(loops, s, part, MarginalMember.SCORE, scores);
      double own = parts.get(part).divergence();
      for (int lane = 0; lane < WIDTH; lane++) {
        s[divergences + lane] += s[weight(part) + lane] * (own + lead(s, lane));
      }
    }
    panel.numbers(result, from, lane -> s[divergences + lane] / s[total + lane]);
  }

  private void writeOwn(Loops loops, double[] s, int part, MarginalMember member, int to) {
    Arrays.fill(s, to, to + vector, 0);
    add(loops, s, part, unit, averages.get(member), to);
  }

  /** velocity_k . (score_k - score) of the part that has been written. */
  private double lead(double[] s, int lane) {
    int all = averages.get(MarginalMember.SCORE).sums;
    double sum = 0;
    for (int at = lane; at < vector; at += WIDTH) {
      double score = s[all + at] / s[total + lane];
      sum = Math.fma(s[rates + at], s[scores + at] - score, sum);
    }
    return sum;
  }
}
