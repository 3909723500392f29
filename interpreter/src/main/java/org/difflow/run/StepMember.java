package org.difflow.run;

import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.model.MarginalMember;
import org.difflow.path.Member;
import org.difflow.value.Arguments;
import org.difflow.value.BatchValue;
import org.difflow.value.Binding;
import org.difflow.value.Callable;
import org.difflow.value.DerivedMembers;
import org.difflow.value.Display;
import org.difflow.value.GuestValue;
import org.difflow.value.Kind;
import org.difflow.value.ModelMember;

/** A member of the model, or else of its path, as a step calls it for all samples of a tile. */
public final class StepMember extends GuestValue implements Callable {
  private final SamplingRun run;
  private final String name;

  public StepMember(SamplingRun run, String name) {
    this.run = run;
    this.name = name;
  }

  @Override
  public Object call(Arguments arguments) {
    return MarginalMember.named(name)
        .map(member -> field(member, arguments))
        .orElseGet(() -> ofPath().call(arguments));
  }

  private Object field(MarginalMember member, Arguments arguments) {
    Object[] bound = Binding.bind(ModelMember.signature(name), arguments);
    return run.field(member, points(bound[0]), time(bound[1]));
  }

  private Matrix points(Object x) {
    if (x instanceof BatchValue batch
        && batch.matrix().columns() == run.plan().model().dimension()) {
      return batch.matrix();
    }
    throw new Fault(
        "E0312",
        "`" + name + "` needs the vector of each sample, not " + Kind.of(x),
        "pass x, or a vector that the step computed from it");
  }

  private double time(Object t) {
    if (t instanceof Double time) {
      return time;
    }
    throw new Fault(
        "E0901", "`" + name + "` at a time that differs per sample is not in this version");
  }

  private Callable ofPath() {
    return DerivedMembers.of(run.plan().model().path(), Member.named(name).orElseThrow());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String kind() {
    return "the member `" + name + "`";
  }

  @Override
  public String display(Display display) {
    return name;
  }
}
