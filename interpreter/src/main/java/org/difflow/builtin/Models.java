package org.difflow.builtin;

import org.difflow.model.MarginalModel;
import org.difflow.value.Coerce;
import org.difflow.value.ModelValue;

/** An argument that is a model. */
final class Models {
  private Models() {}

  static MarginalModel of(String parameter, Object value) {
    if (value instanceof ModelValue model) {
      return model.model();
    }
    throw Coerce.unfit(parameter, "a model, such as VP on data", value);
  }
}
