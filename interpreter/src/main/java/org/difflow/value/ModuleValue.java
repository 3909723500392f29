package org.difflow.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.difflow.fault.Fault;

/** An imported file under the name that {@code import ... as} gives it. */
public final class ModuleValue extends GuestValue implements HasMembers {
  private final String name;
  private final SequencedMap<String, Object> members;

  public ModuleValue(String name, SequencedMap<String, Object> members) {
    this.name = name;
    this.members = new LinkedHashMap<>(members);
  }

  @Override
  public Object member(String member) {
    Object value = members.get(member);
    if (value == null) {
      throw new Fault("E0103", "`" + name + "` has no member `" + member + "`");
    }
    return value;
  }

  @Override
  public List<String> memberNames() {
    return List.copyOf(members.keySet());
  }

  @Override
  public String kind() {
    return "the import `" + name + "`";
  }

  @Override
  public String display(Display display) {
    return "import " + name;
  }
}
