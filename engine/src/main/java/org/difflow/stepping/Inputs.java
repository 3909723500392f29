package org.difflow.stepping;

import java.util.List;
import java.util.Map;
import org.difflow.model.PanelField;

/**
 * The numbers that one run of a plan starts from.
 *
 * @param given the panels of each slot that is known or wanted
 * @param shared the numbers of each shared slot
 * @param noise where the noise of each drawn slot comes from
 * @param fields the model at the time of each field
 * @param first the number of the tile's first sample in the run
 */
record Inputs(
    Blocks blocks,
    Map<Integer, Panels> given,
    Map<Integer, double[]> shared,
    Map<Integer, NoiseSource> noise,
    List<PanelField> fields,
    long first) {
  /** The most room that a field needs for a block. */
  int fieldRoom() {
    return fields.stream().mapToInt(field -> field.scratch(blocks.width())).max().orElse(0);
  }
}
