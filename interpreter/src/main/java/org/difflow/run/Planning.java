package org.difflow.run;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.MaterializedFrame;
import java.util.Arrays;
import org.difflow.data.Decimals;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowContext;
import org.difflow.language.DifflowException;
import org.difflow.model.MarginalMember;
import org.difflow.model.MarginalModel;
import org.difflow.path.End;
import org.difflow.path.Ends;
import org.difflow.path.Member;
import org.difflow.sampling.TimeGrid;
import org.difflow.value.ArrayValue;
import org.difflow.value.GridValue;
import org.difflow.value.Kind;
import org.difflow.value.SamplerValue;

/** From a sampler and a model to the times of a run. */
public final class Planning {
  private final MarginalModel model;
  private final SamplerValue sampler;
  private final Ends ends;

  private Planning(MarginalModel model, SamplerValue sampler) {
    this.model = model;
    this.sampler = sampler;
    this.ends = Ends.of(model.givenData());
  }

  /**
   * The grid of a sampler on a model. A grid of the library keeps away from a prior end at which a
   * member that the sampler names is singular, and says so.
   *
   * @throws Fault E0609 if the grid is no list of times; E0601 to E0606 for wrong times
   */
  public static TimeGrid grid(DifflowContext context, MarginalModel model, SamplerValue sampler) {
    return new Planning(model, sampler).grid(context);
  }

  /** What the call of the sampler gives as {@code grid}, else what its declaration says. */
  private TimeGrid grid(DifflowContext context) {
    Object[] arguments = sampler.frameArguments(new GridEnds(model, ends.start(), ends.finish()));
    Object given = arguments[arguments.length - 1];
    return given != null ? grid(context, given) : declared(context, arguments);
  }

  private TimeGrid declared(DifflowContext context, Object[] arguments) {
    MaterializedFrame frame = (MaterializedFrame) sampler.code().body().call(arguments);
    RootCallTarget clause = sampler.code().grid();
    Object written = clause.call(frame);
    try {
      return grid(context, written);
    } catch (Fault fault) {
      throw DifflowException.at(clause.getRootNode(), fault);
    }
  }

  private TimeGrid grid(DifflowContext context, Object written) {
    return TimeGrid.of(model.path().interval(), times(context, written));
  }

  private double[] times(DifflowContext context, Object written) {
    return switch (written) {
      case GridValue library ->
          nearest(library.recipe().times(model.path(), start(context, library), ends.finish()));
      case ArrayValue list when list.isVector() -> list.matrix().row(0);
      case Object other ->
          throw new Fault(
              "E0609", "a grid is a list of times or a grid of the library, not " + Kind.of(other));
    };
  }

  /** A recipe knows nothing of whole times. */
  private double[] nearest(double[] times) {
    return Arrays.stream(times).map(model.path().interval()::nearest).toArray();
  }

  private double start(DifflowContext context, GridValue grid) {
    return isSingular(grid) ? startInside(context) : ends.start();
  }

  private double startInside(DifflowContext context) {
    double start = ends.startInside();
    context
        .errors()
        .printf(
            "note: `%s` starts at %s = %s, since a member it uses is singular at %s%n",
            sampler.name(),
            model.path().time().name(),
            Decimals.shortest(start),
            Decimals.shortest(ends.start()));
    return start;
  }

  private boolean isSingular(GridValue grid) {
    return grid.members().stream().anyMatch(this::isSingular)
        || sampler.code().members().stream().anyMatch(this::isSingular);
  }

  /** A name means the member of the model, else that of its path. */
  private boolean isSingular(String name) {
    return MarginalMember.named(name)
        .map(member -> model.singular(member, End.PRIOR))
        .orElseGet(
            () ->
                Member.named(name).filter(Member::isFormula).filter(this::isSingular).isPresent());
  }

  private boolean isSingular(Member member) {
    return Ends.of(model.path()).singular(member, End.PRIOR);
  }
}
