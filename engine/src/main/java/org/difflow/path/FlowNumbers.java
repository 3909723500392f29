package org.difflow.path;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoublePredicate;
import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;
import org.difflow.distribution.Continuous;
import org.difflow.distribution.Distribution;
import org.difflow.distribution.Pushed;
import org.difflow.fault.Fault;
import org.difflow.flow.Flow;
import org.difflow.flow.FlowMap;
import org.difflow.kernel.Elementary;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.print.Printer;

/**
 * The members of a flow in numbers, all at z = inverse(x, t), on a law of z. Points are n x d,
 * times n x 1 or 1 x 1.
 *
 * <p>Errors: E0296 a point that nothing is taken to, E0299 a base without a density, E0411 and
 * E0412 a value that is not finite.
 */
public final class FlowNumbers {
  private final ConditionalPath path;
  private final Flow flow;
  private final Distribution base;
  private final TimeInterval interval;
  private final Map<Integer, FlowMap> maps = new ConcurrentHashMap<>();

  private FlowNumbers(ConditionalPath path, Flow flow, Distribution base) {
    this.path = path;
    this.flow = flow;
    this.base = base;
    this.interval = path.interval();
  }

  /** The flow of {@code path} on z ~ {@code base}. */
  static FlowNumbers of(ConditionalPath path, FlowLaw law, Distribution base) {
    return new FlowNumbers(path, law.flow(), base);
  }

  /** The law of z. */
  public Distribution base() {
    return base;
  }

  /** The flow in so many dimensions. */
  public FlowMap in(int dimension) {
    return maps.computeIfAbsent(dimension, this::map);
  }

  private FlowMap map(int dimension) {
    Map<Symbol, Expr> values = new HashMap<>(path.parameterValues());
    values.put(path.coordinates().dimension(), path.coordinates().number(dimension));
    Flow bound = flow.substitute(values);
    for (Symbol symbol : bound.profile().value().symbols()) {
      if (!symbol.equals(path.time()) && !symbol.equals(bound.profile().variable())) {
        throw PathFault.noValue(path.name(), symbol);
      }
    }
    return bound.numbers(interval.at(End.DATA));
  }

  /** z, NaN where there is none. */
  public Matrix origins(Matrix x, Matrix t) {
    return in(x.columns()).origins(x, t);
  }

  /** z. */
  public Matrix inverse(Matrix x, Matrix t) {
    return in(x.columns()).inverse(x, t);
  }

  /** x. */
  public Matrix forward(Matrix z, Matrix t) {
    return finite(Member.FLOW, in(z.columns()).forward(z, t), t, Double::isFinite);
  }

  /** The law of x at a time. */
  public Distribution at(double time, int dimension) {
    String name =
        time == interval.at(End.PRIOR) ? path.name() + ".prior" : "the law of " + path.name();
    return new Pushing(flow, in(dimension).at(time), name).of(base.in(dimension));
  }

  /** The member at x = flow(z, t); the density is 0 where z is NaN. */
  public Matrix at(Member member, Matrix z, Matrix t) {
    boolean mayVanish = member == Member.LOG_DENSITY;
    return finite(
        member,
        raw(member, z, t),
        t,
        value -> Double.isFinite(value) || mayVanish && value == Double.NEGATIVE_INFINITY);
  }

  /** The same, whatever it is. */
  Matrix raw(Member member, Matrix z, Matrix t) {
    FlowMap map = in(z.columns());
    return switch (member) {
      case INVERSE -> z;
      case VELOCITY -> map.velocity(z, t);
      case DIVERGENCE -> map.divergence(z, t);
      case LOG_DENSITY -> logDensity(member, map, z, t);
      case DENSITY -> Broadcast.map(logDensity(member, map, z, t), Elementary::exp);
      case SCORE -> map.score(density(member).score(z), z, t);
      default -> throw PathFault.notOfThisLaw(path.name(), member, LawKind.FLOW);
    };
  }

  private Matrix logDensity(Member member, FlowMap map, Matrix z, Matrix t) {
    return Pushed.logdensity(density(member), z, map.logStretch(z, t));
  }

  private Continuous density(Member member) {
    if (base instanceof Continuous continuous) {
      return continuous;
    }
    throw PathFault.noDensity(path.name(), member, base);
  }

  private Matrix finite(Member member, Matrix values, Matrix t, DoublePredicate allowed) {
    for (int i = 0; i < values.values().length; i++) {
      if (!allowed.test(values.values()[i])) {
        throw notFinite(member, t.get(t.rows() == 1 ? 0 : i / values.columns(), 0));
      }
    }
    return values;
  }

  private Fault notFinite(Member member, double time) {
    String clock = Printer.unicode(path.time());
    for (End end : End.values()) {
      if (time == interval.at(end)) {
        return PathFault.singular(path.name(), member.memberName(), clock, time, end, interval);
      }
    }
    return PathFault.notFinite(
        path.name(), member.memberName(), clock + " = " + PathFault.number(time));
  }
}
