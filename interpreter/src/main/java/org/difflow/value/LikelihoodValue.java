package org.difflow.value;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.difflow.checker.table.ValueKind;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.likelihood.Likelihood;

/** The log likelihood of one point or of several; its numbers are as many as the points. */
public final class LikelihoodValue extends GuestValue implements HasMembers {
  private final Likelihood likelihood;
  private final boolean single;

  /** Of a single point the members are numbers, else vectors with a number for each point. */
  public LikelihoodValue(Likelihood likelihood, boolean single) {
    this.likelihood = likelihood;
    this.single = single;
  }

  @Override
  public Object member(String name) {
    return switch (name) {
      case "value" -> perPoint(likelihood.value());
      case "integral" -> perPoint(likelihood.integral());
      case "logprior" -> perPoint(likelihood.logPrior());
      case "standard_error" -> perPoint(likelihood.standardError());
      case "difference_error" -> perPoint(likelihood.differenceError());
      case "x_end" -> end();
      case "times" -> ArrayValue.vector(likelihood.flow().from(), likelihood.flow().to());
      case "nfe" -> perPoint(likelihood.evaluations());
      default -> throw new Fault("E0103", "a likelihood has no member `" + name + "`");
    };
  }

  private Object perPoint(Matrix column) {
    return single ? (Object) column.get(0, 0) : ArrayValue.vector(column.values());
  }

  private Object end() {
    Matrix end = likelihood.end();
    if (end.columns() == 1) {
      return perPoint(end);
    }
    return ArrayValue.of(end, single);
  }

  @Override
  public List<String> memberNames() {
    return HasMembers.namesOf(ValueKind.LIKELIHOOD);
  }

  @Override
  public String kind() {
    return "a likelihood";
  }

  /** The likelihood and its error; the parts have names. */
  @Override
  public String display(Display display) {
    Stream<String> shown = isEstimate() ? Stream.of("value", "standard_error") : Stream.of("value");
    return shown
        .map(name -> name + " = " + display.text(member(name)))
        .collect(Collectors.joining("\n"));
  }

  private boolean isEstimate() {
    return Arrays.stream(likelihood.standardError().values()).anyMatch(e -> e > 0);
  }
}
