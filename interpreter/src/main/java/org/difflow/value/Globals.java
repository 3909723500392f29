package org.difflow.value;

import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.difflow.fault.Fault;

/** The names that outlive the script or the input that declared them, as a host sees them. */
@ExportLibrary(InteropLibrary.class)
public final class Globals extends GuestValue implements HasMembers {
  private final Map<String, Object> values = new LinkedHashMap<>();

  /** Gives a name a value, in the place of the one it had. */
  public void define(String name, Object value) {
    values.put(name, value);
  }

  /** The value of a name, if it has one. */
  public Optional<Object> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  @Override
  public Object member(String name) {
    return find(name)
        .orElseThrow(() -> new Fault("E0103", kind() + " has no member `" + name + "`"));
  }

  @Override
  public List<String> memberNames() {
    return List.copyOf(values.keySet());
  }

  @Override
  public String kind() {
    return "the session";
  }

  @Override
  public String display(Display display) {
    return String.join(" ", values.keySet());
  }

  @ExportMessage
  boolean isScope() {
    return true;
  }
}
