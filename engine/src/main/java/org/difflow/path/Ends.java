package org.difflow.path;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.difflow.data.Matrix;
import org.difflow.symbolic.Symbol;

/**
 * How the members of a path behave at its two ends, and from where to where samplers go.
 *
 * <p>A member is singular at an end if, at a generic point, it is infinite there or goes on
 * growing: by more than tenfold from 1e-5 to 1e-8 of the range away from the end, which every pole
 * t^-p with p above 1/3 does. A pole that rounding turned into a large finite value (cos(pi/2) is
 * 6e-17) is found by the same growth. This is measured, not proved.
 */
public final class Ends {
  /** How far samplers keep from a singular end, as a part of the range. */
  public static final double MARGIN = 1e-3;

  /** What an SDE has whose law is not known in closed form. */
  private static final Set<Member> STATED = EnumSet.of(Member.DRIFT, Member.DIFFUSION);

  private static final double NEAR = 1e-8;
  private static final double LESS_NEAR = 1e-5;
  private static final double GROWTH = 10;
  private static final double POINT = 1.25;
  private static final double OTHER_POINT = -0.5;

  private final ConditionalPath path;
  private final TimeInterval interval;

  private Ends(ConditionalPath path) {
    this.path = path;
    this.interval = path.interval();
  }

  public static Ends of(ConditionalPath path) {
    return new Ends(path);
  }

  /** Whether {@code member} is unbounded near {@code end}: there is no near to a whole time. */
  public boolean singular(Member member, End end) {
    if (interval.whole()) {
      return false;
    }
    DoubleUnaryOperator size = size(member);
    double there = size.applyAsDouble(interval.at(end));
    return Double.isInfinite(there) || grows(size, end, there);
  }

  /** How large the member is at a point, as a function of time. */
  private DoubleUnaryOperator size(Member member) {
    return switch (path.law()) {
      case FlowLaw _ -> moving(member);
      case SdeLaw _ when !STATED.contains(member) -> _ -> 0;
      case Law _ -> size(path.numeric(member), path.formula(member));
    };
  }

  /** Under a flow the point moves along. The density is finite wherever that of the base is. */
  private DoubleUnaryOperator moving(Member member) {
    return member.isRate()
        ? time ->
            Math.abs(path.flow().raw(member, Matrix.scalar(POINT), Matrix.scalar(time)).get(0, 0))
        : _ -> 0;
  }

  /**
   * Whether {@code conversion}, of one prediction into another, has no value at {@code end} or is
   * unbounded near it.
   */
  public boolean singular(Formula conversion, End end) {
    DoubleUnaryOperator size = size(new NumericFormula(path, conversion, true), conversion);
    double there = size.applyAsDouble(interval.at(end));
    return !Double.isFinite(there) || grows(size, end, there);
  }

  private boolean grows(DoubleUnaryOperator size, End end, double there) {
    double near = size.applyAsDouble(interval.inside(end, NEAR * interval.length()));
    if (there <= GROWTH * near) {
      return false;
    }
    double before = size.applyAsDouble(interval.inside(end, LESS_NEAR * interval.length()));
    return !(near <= GROWTH * before);
  }

  /**
   * Where samplers end: the data end moved by the declared {@code stop}, else by {@link #MARGIN} of
   * the range if the velocity or the score is singular there, else the data end itself.
   */
  public double finish() {
    return interval.inside(End.DATA, path.range().stop().orElseGet(this::usualStop));
  }

  private double usualStop() {
    boolean singular =
        Stream.of(Member.VELOCITY, Member.SCORE)
            .anyMatch(member -> path.has(member) && singular(member, End.DATA));
    return singular ? MARGIN * interval.length() : 0;
  }

  /** The prior end, where samplers start. */
  public double start() {
    return interval.at(End.PRIOR);
  }

  /** Where a library grid starts if a member it uses is singular at the prior end. */
  public double startInside() {
    return interval.inside(End.PRIOR, MARGIN * interval.length());
  }

  private DoubleUnaryOperator size(NumericFormula field, Formula formula) {
    return time -> {
      List<Matrix> inputs =
          formula.arguments().stream().map(symbol -> value(symbol, time)).toList();
      return Math.abs(field.raw(inputs).get(0, 0));
    };
  }

  private Matrix value(Symbol symbol, double time) {
    if (symbol.equals(path.time())) {
      return Matrix.scalar(time);
    }
    return Matrix.scalar(isPlace(symbol) ? POINT : OTHER_POINT);
  }

  private boolean isPlace(Symbol symbol) {
    Coordinates names = path.coordinates();
    return symbol.equals(names.point()) || symbol.equals(names.radius());
  }
}
