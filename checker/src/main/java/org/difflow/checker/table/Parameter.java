package org.difflow.checker.table;

/**
 * One parameter of something that can be called.
 *
 * @param name what a named argument calls it
 * @param presence whether a call must, may or may repeatedly fill it
 * @param byNameOnly a positional argument never reaches it
 * @param defaultText the default as the language would write it, empty where none is stated
 * @param inThisVersion whether a call may already give it
 */
public record Parameter(
    String name, Presence presence, boolean byNameOnly, String defaultText, boolean inThisVersion) {

  /** How often a call fills a parameter. */
  public enum Presence {
    REQUIRED,
    OPTIONAL,
    /** Takes all positional arguments that are left, or by name only, those of any name. */
    VARIADIC,
    /** Required, and the argument is a name that the call itself binds, as in {@code D(e, x)}. */
    SYMBOL
  }

  /** A parameter that a call must fill. */
  public static Parameter required(String name) {
    return new Parameter(name, Presence.REQUIRED, false, "", true);
  }

  /** A parameter that a call may leave out. */
  public static Parameter optional(String name) {
    return new Parameter(name, Presence.OPTIONAL, false, "", true);
  }

  /** Whether a call without it is incomplete. */
  public boolean isRequired() {
    return presence == Presence.REQUIRED || presence == Presence.SYMBOL;
  }

  /** Whether it takes any number of positional arguments. */
  public boolean isVariadic() {
    return presence == Presence.VARIADIC;
  }

  @Override
  public String toString() {
    return switch (presence) {
      case REQUIRED, SYMBOL -> name;
      case VARIADIC -> byNameOnly ? "name = value..." : name + "...";
      case OPTIONAL -> defaultText.isEmpty() ? name + "?" : name + " = " + defaultText;
    };
  }
}
