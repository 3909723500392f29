package org.difflow.run;

import org.difflow.fault.Fault;
import org.difflow.model.MarginalMember;
import org.difflow.value.Arguments;
import org.difflow.value.BatchValue;
import org.difflow.value.Binding;
import org.difflow.value.Callable;
import org.difflow.value.Display;
import org.difflow.value.GuestValue;
import org.difflow.value.Kind;
import org.difflow.value.ModelMember;

/** A member of the model as a step calls it for all samples of a tile. */
public final class StepMember extends GuestValue implements Callable {
  private final SamplingRun run;
  private final MarginalMember member;

  public StepMember(SamplingRun run, MarginalMember member) {
    this.run = run;
    this.member = member;
  }

  @Override
  public Object call(Arguments arguments) {
    Object[] bound = Binding.bind(ModelMember.signature(name()), arguments);
    return run.field(member, points(bound[0]), time(bound[1]));
  }

  private BatchValue points(Object x) {
    if (x instanceof BatchValue batch && batch.columns() == run.plan().model().dimension()) {
      return batch;
    }
    throw new Fault(
        "E0312",
        "`" + name() + "` needs the vector of each sample, not " + Kind.of(x),
        "pass x, or a vector that the step computed from it");
  }

  private double time(Object t) {
    if (t instanceof Double time) {
      return time;
    }
    throw new Fault(
        "E0901", "`" + name() + "` at a time that differs per sample is not in this version");
  }

  @Override
  public String name() {
    return member.memberName();
  }

  @Override
  public String kind() {
    return "the member `" + name() + "`";
  }

  @Override
  public String display(Display display) {
    return name();
  }
}
