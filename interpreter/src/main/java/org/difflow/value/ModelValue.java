package org.difflow.value;

import java.util.List;
import java.util.stream.Stream;
import org.difflow.checker.table.Signature;
import org.difflow.checker.table.ValueKind;
import org.difflow.model.MarginalMember;
import org.difflow.model.MarginalModel;
import org.difflow.path.EnergyLaw;

/** A path on a distribution. It has the members of its path too. */
public final class ModelValue extends GuestValue implements HasMembers {
  private static final Signature AT = Signature.parse("at(t, n = 1, seed = 0)");

  private final MarginalModel model;
  private final PathValue path;

  public ModelValue(MarginalModel model, PathValue path) {
    this.model = model;
    this.path = path;
  }

  public MarginalModel model() {
    return model;
  }

  /** Whether p goes on from the law of the data, by a path that says how and not from where. */
  public boolean startsAtData() {
    return path.path().law() instanceof EnergyLaw;
  }

  @Override
  public Object member(String name) {
    return switch (name) {
      case "prior" -> new DistributionValue(model.prior());
      case "at" -> new Method(AT, this::draw);
      default ->
          MarginalMember.named(name)
              .<Object>map(member -> new ModelMember(model, member))
              .orElseGet(() -> path.member(name));
    };
  }

  private ArrayValue draw(Object[] bound) {
    int n = bound[1] == null ? 1 : Coerce.count("n", bound[1]);
    long seed = bound[2] == null ? 0 : Coerce.whole("seed", bound[2]);
    return ArrayValue.matrix(model.draw(Coerce.finite("t", bound[0]), n, seed));
  }

  @Override
  public List<String> memberNames() {
    Stream<String> own = HasMembers.namesOf(ValueKind.MODEL).stream();
    return Stream.concat(own, path.memberNames().stream()).distinct().toList();
  }

  @Override
  public String kind() {
    return "a model";
  }

  @Override
  public String display(Display display) {
    return path.name() + " on data in " + model.dimension() + " dimensions";
  }
}
