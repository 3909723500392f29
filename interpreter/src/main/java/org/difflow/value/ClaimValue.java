package org.difflow.value;

/** An equation that stands where it is to be proved, its sides not yet compared. */
public final class ClaimValue extends GuestValue {
  private final Object left;
  private final Object right;

  public ClaimValue(Object left, Object right) {
    this.left = left;
    this.right = right;
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
    return display.text(left) + " == " + display.text(right);
  }
}
