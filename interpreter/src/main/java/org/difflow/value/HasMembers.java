package org.difflow.value;

import java.util.List;
import org.difflow.checker.table.ValueKind;
import org.difflow.checker.table.ValueMember;
import org.difflow.checker.table.ValueMembers;

/** A value whose parts are read as {@code value.name}. */
public interface HasMembers {
  /**
   * The member with this canonical name.
   *
   * @throws org.difflow.fault.Fault E0103 if there is none
   */
  Object member(String name);

  /** The names of its members; reading one may take time, or find that it has no value. */
  List<String> memberNames();

  /** The members of this version that the table gives to a kind of value. */
  static List<String> namesOf(ValueKind kind) {
    return ValueMembers.of(kind).stream()
        .filter(ValueMember::inThisVersion)
        .map(ValueMember::name)
        .toList();
  }
}
