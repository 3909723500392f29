package org.difflow.builtin;

import com.oracle.truffle.api.nodes.EncapsulatingNodeReference;
import com.oracle.truffle.api.nodes.Node;
import org.difflow.model.FlowModel;
import org.difflow.model.MarginalModel;
import org.difflow.path.FlowLaw;
import org.difflow.value.Coerce;
import org.difflow.value.ModelValue;
import org.difflow.value.PathValue;

/** An argument that is a model; a flow is one by itself, on its base. */
final class Models {
  private Models() {}

  static MarginalModel of(String parameter, Object value) {
    return switch (value) {
      case ModelValue model -> model.model();
      case PathValue path when path.path().law() instanceof FlowLaw -> flow(path);
      default -> throw Coerce.unfit(parameter, "a model, such as VP on data", value);
    };
  }

  private static MarginalModel flow(PathValue path) {
    Node call = EncapsulatingNodeReference.getCurrent().get();
    return FlowModel.of(path.admitted(call));
  }
}
