package org.difflow.drawing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.difflow.fault.Fault;
import org.difflow.plot.Axis;
import org.difflow.plot.Extent;
import org.difflow.plot.Figure;
import org.difflow.plot.Layer;
import org.difflow.value.DistributionValue;
import org.difflow.value.ModelValue;
import org.difflow.value.PointCloud;
import org.difflow.value.SamplesValue;

/**
 * What a call of {@code plot} asks for.
 *
 * @param values what is drawn, and what is drawn over it
 * @param names what the legend calls them; empty for their kinds
 * @param xRange what the axis across shows; all there is if empty
 */
public record PlotRequest(
    List<Object> values,
    List<String> names,
    String title,
    Optional<String> xLabel,
    Optional<String> yLabel,
    Optional<Extent> xRange,
    Optional<Extent> yRange) {

  public PlotRequest {
    values = List.copyOf(values);
    names = List.copyOf(names);
  }

  /** What is drawn in the first place. */
  public Object value() {
    return values.getFirst();
  }

  /** What the legend calls the values: by default their kinds, where these tell them apart. */
  private List<String> namesOfValues() {
    List<String> kinds = values.stream().map(PlotRequest::word).toList();
    boolean differ = new HashSet<>(kinds).size() == kinds.size();
    return namesOr(differ ? kinds : Collections.nCopies(kinds.size(), ""));
  }

  private static String word(Object value) {
    return switch (value) {
      case SamplesValue _ -> "samples";
      case DistributionValue law when PointCloud.of(law).isPresent() -> "data";
      case DistributionValue _ -> "law";
      case ModelValue _ -> "model";
      default -> "points";
    };
  }

  /** The names that the request gives, which must be as many, else others. */
  List<String> namesOr(List<String> others) {
    if (!names.isEmpty() && names.size() != others.size()) {
      throw new Fault(
          "E0574",
          "there are %d names for %d things to draw".formatted(names.size(), others.size()),
          "give one name for each, those of `with` last");
    }
    return names.isEmpty() ? others : names;
  }

  /** A figure with these axes, but for what the request says of them. */
  Figure figure(Axis x, Axis y, List<Layer> layers) {
    return new Figure(title, wanted(x, xLabel, xRange), wanted(y, yLabel, yRange), layers);
  }

  /** The layers of each value, in their order. */
  List<Layer> layers(LayersOf all) {
    return layers(all, all);
  }

  /** The layers of the first value, and those of what lies over it. */
  List<Layer> layers(LayersOf first, LayersOf others) {
    List<String> called = namesOfValues();
    List<Layer> layers = new ArrayList<>(first.layers(value(), called.getFirst()));
    for (int index = 1; index < values.size(); index++) {
      layers.addAll(others.layers(values.get(index), called.get(index)));
    }
    return layers;
  }

  /** How one value is drawn. */
  interface LayersOf {
    List<Layer> layers(Object value, String name);
  }

  private static Axis wanted(Axis axis, Optional<String> label, Optional<Extent> range) {
    return range.map(axis::over).orElse(axis).labelled(label.orElse(axis.label()));
  }
}
