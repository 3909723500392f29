package org.difflow.value;

/** What a message calls a value. */
public final class Kind {
  private Kind() {}

  /** The kind of {@code value}, with its article: "a number", "a vector of 3 numbers". */
  public static String of(Object value) {
    return switch (value) {
      case Double _ -> "a number";
      case Boolean _ -> "true or false";
      case String _ -> "a string";
      case GuestValue guest -> guest.kind();
      default -> "a value of the host";
    };
  }
}
