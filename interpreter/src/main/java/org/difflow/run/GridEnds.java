package org.difflow.run;

import org.difflow.model.MarginalMember;
import org.difflow.model.MarginalModel;
import org.difflow.value.DerivedMembers;
import org.difflow.value.ModelMember;

/**
 * What a grid names: the ends of the run, and the members of the model and its path.
 *
 * @param start the prior end of the path
 * @param finish its data end, moved by {@code stop}
 */
record GridEnds(MarginalModel model, double start, double finish) implements MemberSource {
  @Override
  public Object member(String name) {
    return switch (name) {
      case "start" -> start;
      case "finish" -> finish;
      default -> field(name);
    };
  }

  private Object field(String name) {
    return MarginalMember.named(name)
        .<Object>map(member -> new ModelMember(model, member))
        .orElseGet(() -> DerivedMembers.inNumbers(model.path(), name));
  }
}
