package org.difflow.value;

/** The value {@code none}: what a carry holds before its first step. */
public final class None extends GuestValue {
  public static final None NONE = new None();

  private None() {}

  @Override
  public String kind() {
    return "none";
  }

  @Override
  public String display(Display display) {
    return "none";
  }
}
