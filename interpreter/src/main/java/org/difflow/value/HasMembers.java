package org.difflow.value;

/** A value whose parts are read as {@code value.name}. */
public interface HasMembers {
  /**
   * The member with this canonical name.
   *
   * @throws org.difflow.fault.Fault E0103 if there is none
   */
  Object member(String name);
}
