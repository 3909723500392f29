package org.difflow.checker.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.difflow.checker.CheckedScript;
import org.difflow.checker.binding.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StandardLibraryTest {
  static List<String> names() {
    return StandardLibrary.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void fileIsCalledAfterTheOneNameThatItDeclares(String name) {
    Variable found = StandardLibrary.environment().find(name).orElseThrow();
    CheckedScript script = StandardLibrary.script(found.owner()).orElseThrow();
    assertThat(script.exports()).extracting(Variable::name).containsExactly(name);
    assertThat(script.script().source().name()).endsWith("/" + name + ".diff");
  }

  @Test
  void nameIsFoundAsOneVariable() {
    assertThat(StandardLibrary.environment().find("heun"))
        .containsSame(StandardLibrary.environment().find("heun").orElseThrow());
  }
}
