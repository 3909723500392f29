package org.difflow.tier;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.difflow.lane.Kind;
import org.difflow.lane.LaneCode;
import org.difflow.lane.Step;

/**
 * The cutting of a body into chunks of bounded size. A number that a later chunk needs goes through
 * the scratch; a condition is computed again there.
 */
final class Cut {
  private final Body body;
  private final LaneCode code;
  private final boolean forLanes;
  private final List<List<Integer>> parts = new ArrayList<>();
  private final Map<Integer, Integer> partOf = new HashMap<>();
  private final Map<Integer, Integer> lastPart = new HashMap<>();
  private final Map<Integer, Place> rooms = new HashMap<>();
  private final Deque<Place> free = new ArrayDeque<>();
  private final Scratch scratch;
  private int taken;

  private Cut(Body body, boolean forLanes, Scratch scratch) {
    this.body = body;
    this.code = body.code();
    this.forLanes = forLanes;
    this.scratch = scratch;
  }

  /** Chunks of at most so many steps, in their order. */
  static List<Chunk> of(Body body, int limit, boolean forLanes, Scratch scratch) {
    Cut cut = new Cut(body, forLanes, scratch);
    cut.divide(limit);
    return cut.chunks();
  }

  private void divide(int limit) {
    BitSet used = used();
    List<Integer> part = new ArrayList<>();
    for (int step = used.nextSetBit(0); step >= 0; step = used.nextSetBit(step + 1)) {
      if (isComputed(step)) {
        if (part.size() >= limit
            || (!part.isEmpty() && isByNumber(part.getFirst()) != isByNumber(step))) {
          parts.add(part);
          part = new ArrayList<>();
        }
        part.add(step);
        partOf.put(step, parts.size());
      }
    }
    parts.add(part);
  }

  private BitSet used() {
    BitSet used = new BitSet();
    body.stores().forEach(store -> used.set(store.value()));
    body.escapes().forEach(used::set);
    for (int step = used.length() - 1; step >= 0; step--) {
      if (used.get(step)) {
        code.step(step).operands().forEach(used::set);
      }
    }
    return used;
  }

  private boolean isComputed(int step) {
    return code.step(step) instanceof Step.Operation || code.step(step) instanceof Step.Call;
  }

  private boolean isByNumber(int step) {
    return forLanes && code.step(step) instanceof Step.Call;
  }

  private boolean isCondition(int step) {
    return code.step(step).kind() == Kind.CONDITION;
  }

  private List<Chunk> chunks() {
    List<Set<Integer>> steps = new ArrayList<>();
    for (int part = 0; part < parts.size(); part++) {
      Set<Integer> all = new TreeSet<>();
      for (int step : parts.get(part)) {
        all.add(step);
        code.step(step).operands().forEach(operand -> need(operand, all));
      }
      for (Body.Store store : storesOf(part)) {
        need(store.value(), all);
      }
      steps.add(all);
      noteUses(part, all);
    }
    List<Chunk> chunks = new ArrayList<>();
    for (int part = 0; part < parts.size(); part++) {
      chunks.add(chunk(part, steps.get(part)));
    }
    return chunks;
  }

  /** Adds the conditions that a value needs from earlier chunks. */
  private void need(int value, Set<Integer> all) {
    if (isComputed(value) && isCondition(value) && all.add(value)) {
      code.step(value).operands().forEach(operand -> need(operand, all));
    }
  }

  private void noteUses(int part, Set<Integer> all) {
    for (int step : all) {
      for (int operand : code.step(step).operands()) {
        if (isComputed(operand) && !isCondition(operand) && partOf.get(operand) < part) {
          lastPart.put(operand, part);
        }
      }
    }
  }

  private Chunk chunk(int part, Set<Integer> steps) {
    Map<Integer, Place> loads = loads(part, steps);
    List<Body.Store> stores = new ArrayList<>(storesOf(part));
    for (int step : parts.get(part)) {
      if (lastPart.containsKey(step)) {
        Place room = free.isEmpty() ? scratch.shared(taken++) : free.pop();
        rooms.put(step, room);
        stores.add(new Body.Store(step, room));
      }
    }
    lastPart.forEach(
        (step, last) -> {
          if (last == part) {
            free.push(rooms.get(step));
          }
        });
    List<Integer> escapes =
        body.escapes().stream().filter(escape -> partOf.get(escape) == part).distinct().toList();
    boolean byNumber = !steps.isEmpty() && isByNumber(parts.get(part).getFirst());
    return new Chunk(List.copyOf(steps), loads, stores, escapes, byNumber);
  }

  private Map<Integer, Place> loads(int part, Set<Integer> steps) {
    Map<Integer, Place> loads = new HashMap<>();
    for (int step : steps) {
      for (int operand : code.step(step).operands()) {
        if (isComputed(operand) && !isCondition(operand) && partOf.get(operand) < part) {
          loads.put(operand, rooms.get(operand));
        }
      }
    }
    return loads;
  }

  /** What is given or constant is written by the first chunk. */
  private List<Body.Store> storesOf(int part) {
    return body.stores().stream()
        .filter(store -> partOf.getOrDefault(store.value(), 0) == part)
        .toList();
  }
}
