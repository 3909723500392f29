package org.difflow.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.difflow.fault.Fault;
import org.difflow.kernel.Instruction.Literal;
import org.difflow.kernel.Kernel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("every-width")
class TierTest {
  @Test
  void theEnvironmentForcesATier() {
    assertThat(Tier.chosen(Map.of())).isEmpty();
    assertThat(Tier.chosen(Map.of("DIFFLOW_TIER", "simd"))).contains(Tier.SIMD);
    assertThat(Tier.chosen(Map.of("DIFFLOW_TIER", "ast"))).contains(Tier.AST);
  }

  @Test
  void vectorsAreThereWithTheirModule() {
    boolean there = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    assertThat(Vectors.missing().isEmpty()).isEqualTo(there);
    assertThat(Vectors.width()).isIn(there ? List.of(1, 2, 4, 8) : List.of(0));
  }

  @Test
  void simdWithoutVectorsIsRefused() {
    Kernel kernel = Kernel.of(List.of(new Literal(1)), 0);
    if (Vectors.missing().isPresent()) {
      assertThatThrownBy(() -> Tier.SIMD.compile(kernel))
          .isInstanceOfSatisfying(Fault.class, f -> assertThat(f.code()).isEqualTo("E0921"))
          .hasMessageContaining("was not started with --add-modules jdk.incubator.vector");
    } else {
      assertThat(Tier.SIMD.compile(kernel)).isNotNull();
    }
    assertThat(Programs.of(kernel)).isNotNull();
  }

  @Test
  void otherWordsAreRefused() {
    assertThatThrownBy(() -> Tier.chosen(Map.of("DIFFLOW_TIER", "fast")))
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo("E0920"))
        .hasMessage("DIFFLOW_TIER is one of ast, scalar, simd, not `fast`");
  }
}
