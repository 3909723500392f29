package org.difflow.path;

import java.util.List;
import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;
import org.difflow.symbolic.print.Printer;

/** A member of a flow as a function of its two arguments: of z and t, or of x and t. */
record FlowMember(ConditionalPath path, Member member) {

  /**
   * The values, one row per point; one point meets n times.
   *
   * @throws org.difflow.fault.Fault E0306 for another number of arguments, E0410 for a time outside
   *     the range, and those of {@link FlowNumbers}
   */
  Matrix evaluate(List<Matrix> arguments) {
    if (arguments.size() != 2) {
      throw PathFault.wrongCount(member.memberName(), 2, arguments.size());
    }
    Matrix times = arguments.get(1);
    requireInside(times);
    Matrix points = Broadcast.combine(arguments.get(0), times, (point, _) -> point);
    path.checkDimension(points.columns());
    FlowNumbers flow = path.flow();
    return switch (member) {
      case FLOW -> flow.forward(points, times);
      case DENSITY, LOG_DENSITY -> flow.at(member, flow.origins(points, times), times);
      default -> flow.at(member, flow.inverse(points, times), times);
    };
  }

  private void requireInside(Matrix times) {
    for (double time : times.values()) {
      if (!path.interval().contains(time)) {
        String clock = Printer.unicode(path.time());
        throw PathFault.outside(path.name(), member.memberName(), clock, time, path.interval());
      }
    }
  }
}
