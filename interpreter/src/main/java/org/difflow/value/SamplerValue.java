package org.difflow.value;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.MaterializedFrame;
import java.util.Set;
import org.difflow.checker.table.Parameter;
import org.difflow.checker.table.Signature;

/** A sampler with its parameters; the declaration itself is one that has none of them yet. */
public final class SamplerValue extends GuestValue implements Callable {
  /**
   * The code of a sampler.
   *
   * @param body gives the frame that grid and step run in
   * @param loop the sampling loop over tiles and steps
   * @param members the members of the model and its path that the text of the sampler names
   */
  public record Code(
      Signature signature,
      RootCallTarget body,
      RootCallTarget grid,
      RootCallTarget loop,
      Set<String> members) {}

  private static final String STEPS = "steps";

  private final Code code;
  private final MaterializedFrame scope;
  private final Arguments arguments;

  public SamplerValue(Code code, MaterializedFrame scope, Arguments arguments) {
    this.code = code;
    this.scope = scope;
    this.arguments = arguments;
  }

  @Override
  public Object call(Arguments given) {
    Arguments whole = withSteps(given);
    Binding.bind(code.signature(), whole);
    return new SamplerValue(code, scope, whole);
  }

  /** Where a call gives a grid and no {@code steps}, the grid says how many there are. */
  private Arguments withSteps(Arguments given) {
    return given.named(STEPS).isPresent() || !given.positional().isEmpty() || !takesSteps()
        ? given
        : given.named("grid").map(grid -> given.with(STEPS, steps(grid))).orElse(given);
  }

  private boolean takesSteps() {
    return code.signature().parameter(STEPS).filter(Parameter::isRequired).isPresent();
  }

  private static double steps(Object grid) {
    return switch (grid) {
      case GridValue library -> library.steps();
      case ArrayValue times -> times.length() - 1.0;
      default -> 1;
    };
  }

  public Code code() {
    return code;
  }

  /** The arguments of the sampler's body: the enclosing frame, the run, and one per parameter. */
  public Object[] frameArguments(Object run) {
    Object[] bound = Binding.bind(code.signature(), arguments);
    Object[] all = new Object[bound.length + 2];
    all[0] = scope;
    all[1] = run;
    System.arraycopy(bound, 0, all, 2, bound.length);
    return all;
  }

  @Override
  public String name() {
    return code.signature().name();
  }

  @Override
  public String kind() {
    return "the sampler `" + name() + "`";
  }

  @Override
  public String display(Display display) {
    return "sampler " + name();
  }
}
