package org.difflow.checker.binding;

import org.difflow.checker.table.ValueMember;

/** What a name that is used stands for. */
public sealed interface Binding
    permits Variable, Binding.Builtin, Binding.ModelMember, Binding.Noise, Binding.Poison {

  /** An entry of the table of builtins. */
  record Builtin(org.difflow.checker.table.Builtin entry) implements Binding {}

  /**
   * A member used bare inside a sampler: of the model, of its path, or, in {@code grid}, one of
   * {@code start} and {@code finish}.
   */
  record ModelMember(ValueMember member) implements Binding {}

  /** {@code noise}: fresh standard normal noise, inside {@code step}. */
  record Noise() implements Binding {}

  /** Means nothing; that has been said, so nothing more is to be said. */
  record Poison() implements Binding {}
}
