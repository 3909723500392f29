package org.difflow.value;

/** A value that can be called. */
public interface Callable {
  /** The name that messages use. */
  String name();

  /**
   * Calls this value.
   *
   * @throws org.difflow.fault.Fault when the arguments do not fit
   */
  Object call(Arguments arguments);
}
