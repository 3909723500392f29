package org.difflow.value;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.MaterializedFrame;
import java.util.Set;
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
    Binding.bind(code.signature(), given);
    return new SamplerValue(code, scope, given);
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
