package org.difflow.tier;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The room of a program: the values of each extent one after the other, extent after extent. Bodies
 * run one after the other and share the rooms for what stands between their chunks.
 */
final class Scratch {
  private final Map<Extent, Integer> counts = new EnumMap<>(Extent.class);
  private final List<Place> shared = new ArrayList<>();

  /** Room for one value more. */
  Place add(Extent extent) {
    int index = count(extent);
    counts.put(extent, index + 1);
    return new Place(Place.Source.SCRATCH, index, extent);
  }

  /** The room of an index for one number per lane, the same for all bodies. */
  Place shared(int index) {
    if (index == shared.size()) {
      shared.add(add(Extent.LANES));
    }
    return shared.get(index);
  }

  /** How many values of an extent there are before a place. */
  int before(Place place, Extent extent) {
    if (extent == place.extent()) {
      return place.index();
    }
    return extent.compareTo(place.extent()) < 0 ? count(extent) : 0;
  }

  /** How many numbers there are for blocks of so many lanes. */
  int size(int lanes, int dimension) {
    int size = 0;
    for (Extent extent : Extent.values()) {
      int numbers = Math.multiplyExact(count(extent), extent.size(lanes, dimension));
      size = Math.addExact(size, numbers);
    }
    return size;
  }

  private int count(Extent extent) {
    return counts.getOrDefault(extent, 0);
  }
}
