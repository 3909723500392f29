package org.difflow.builtin;

import java.util.function.Supplier;
import org.difflow.fault.Fault;

/** What is wrong inside a file, said with the name of the file. */
final class Files {
  private Files() {}

  /** What {@code reading} gives; a fault in it is one of the file. */
  static <T> T within(String file, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (Fault fault) {
      throw fault.code().equals("E0530") || fault.code().equals("E0531")
          ? fault
          : new Fault(
              fault.code(), "in `" + file + "`: " + fault.getMessage(), fault.help().orElse(null));
    }
  }
}
