package org.difflow.checker;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.difflow.checker.binding.Variable;

/** Names that are there without an import. What declares one is read when it is first asked for. */
public interface Library {
  /** The variable of that name. */
  Optional<Variable> find(String name);

  /** All of them, which reads everything. */
  Collection<Variable> variables();

  /** No names. */
  Library NONE =
      new Library() {
        @Override
        public Optional<Variable> find(String name) {
          return Optional.empty();
        }

        @Override
        public Collection<Variable> variables() {
          return List.of();
        }
      };
}
