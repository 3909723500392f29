package org.difflow.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.difflow.fault.Fault;
import org.junit.jupiter.api.Test;

class TierTest {
  @Test
  void theEnvironmentForcesATier() {
    assertThat(Tier.chosen(Map.of())).isEmpty();
    assertThat(Tier.chosen(Map.of("DIFFLOW_TIER", "simd"))).contains(Tier.SIMD);
    assertThat(Tier.chosen(Map.of("DIFFLOW_TIER", "ast"))).contains(Tier.AST);
  }

  @Test
  void otherWordsAreRefused() {
    assertThatThrownBy(() -> Tier.chosen(Map.of("DIFFLOW_TIER", "fast")))
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo("E0920"))
        .hasMessage("DIFFLOW_TIER is one of ast, scalar, simd, not `fast`");
  }
}
