package org.difflow.value;

/** An equation that stands where it is to be proved, its sides not yet compared. */
public final class ClaimValue extends GuestValue {
  private final Object left;
  private final Object right;
  private final String text;

  /** {@code text} is the equation as it is written. */
  public ClaimValue(Object left, Object right, String text) {
    this.left = left;
    this.right = right;
    this.text = text;
  }

  public Object left() {
    return left;
  }

  public Object right() {
    return right;
  }

  @Override
  public String kind() {
    return "an equation";
  }

  @Override
  public String display(Display display) {
    return text;
  }
}
