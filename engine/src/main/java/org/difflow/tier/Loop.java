package org.difflow.tier;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.difflow.lane.Kind;
import org.difflow.lane.LaneCode;
import org.difflow.lane.Step;

/**
 * The bytecode of one chunk: a loop over lanes, as a static method that says whether a lane has
 * escaped.
 */
abstract sealed class Loop permits NumberLoop, VectorLoop {
  private static final ClassDesc NUMBERS = ConstantDescs.CD_double.arrayType();

  /**
   * Arguments, results, scratch, lanes, dimension; coordinate, first lane, lane behind the last.
   */
  static final MethodTypeDesc TYPE =
      MethodTypeDesc.of(
          ConstantDescs.CD_int,
          Stream.concat(
                  Stream.of(NUMBERS.arrayType(), NUMBERS.arrayType(), NUMBERS),
                  Stream.generate(() -> ConstantDescs.CD_int).limit(5))
              .toList());

  private static final int COORDINATE = Addresses.PARAMETERS;
  private static final int FROM = COORDINATE + 1;
  private static final int TO = FROM + 1;

  final CodeBuilder code;
  final LaneCode lanes;
  final Chunk chunk;
  final Addresses addresses;
  final Map<Integer, Integer> variables = new HashMap<>();
  private final Body body;
  private final Map<Place, Integer> arrays = new HashMap<>();
  private final Map<Place, Integer> starts = new HashMap<>();
  private int lane;
  private int escaped;

  Loop(CodeBuilder code, Body body, Chunk chunk, Scratch layout) {
    this.code = code;
    this.body = body;
    this.lanes = body.code();
    this.chunk = chunk;
    this.addresses = new Addresses(code, layout, 0, COORDINATE);
  }

  final void write() {
    places().forEach(this::find);
    escaped = code.allocateLocal(TypeKind.INT);
    code.iconst_0().istore(escaped);
    lane = code.allocateLocal(TypeKind.INT);
    begin(given());
    Label top = code.newLabel();
    Label end = code.newLabel();
    code.iload(FROM).istore(lane);
    code.labelBinding(top).iload(lane).iload(TO).if_icmpge(end);
    given().forEach(this::load);
    chunk.steps().forEach(this::compute);
    chunk.stores().forEach(this::store);
    chunk.escapes().forEach(this::escape);
    code.iinc(lane, width()).goto_(top);
    code.labelBinding(end).iload(escaped).ireturn();
  }

  /** Lanes in one turn of the loop. */
  abstract int width();

  /** What is the same in every turn. */
  abstract void begin(Set<Integer> given);

  abstract void load(int value);

  abstract void compute(int step);

  abstract void store(Body.Store store);

  /** Pushes 1 if a condition holds in a lane of this turn. */
  abstract void pushAny(int condition);

  private void escape(int condition) {
    pushAny(condition);
    code.iload(escaped).ior().istore(escaped);
  }

  /** Inputs, constants and values of earlier chunks that this one takes. */
  private Set<Integer> given() {
    Set<Integer> given = new LinkedHashSet<>();
    for (int step : chunk.steps()) {
      List<Integer> operands = lanes.step(step).operands();
      for (int i = 0; i < operands.size(); i++) {
        if (!takesVector(step, i)) {
          given.add(operands.get(i));
        }
      }
    }
    chunk.stores().forEach(store -> given.add(store.value()));
    chunk.steps().forEach(given::remove);
    return given;
  }

  final boolean takesVector(int step, int operand) {
    return lanes.step(step) instanceof Step.Call(Called called, List<Integer> _)
        && called.takesVector(operand);
  }

  private Set<Place> places() {
    Set<Place> places = new LinkedHashSet<>();
    given().stream().filter(this::isRead).map(this::place).forEach(places::add);
    for (int step : chunk.steps()) {
      List<Integer> operands = lanes.step(step).operands();
      for (int i = 0; i < operands.size(); i++) {
        if (takesVector(step, i)) {
          places.add(place(operands.get(i)));
        }
      }
    }
    chunk.stores().forEach(store -> places.add(store.place()));
    return places;
  }

  final boolean isRead(int value) {
    return !(lanes.step(value) instanceof Step.Constant);
  }

  /** Where a value that is given stands. */
  final Place place(int value) {
    return lanes.step(value) instanceof Step.Input(Kind _, int index)
        ? body.input(index)
        : chunk.loads().get(value);
  }

  private void find(Place place) {
    int array = code.allocateLocal(TypeKind.REFERENCE);
    int start = code.allocateLocal(TypeKind.INT);
    addresses.pushArray(place);
    code.astore(array);
    addresses.pushCoordinate(place);
    code.istore(start);
    arrays.put(place, array);
    starts.put(place, start);
  }

  /** Pushes the array of a place and where in it the current lane is. */
  final void pushAddress(Place place) {
    code.aload(arrays.get(place)).iload(starts.get(place));
    if (place.extent().varies()) {
      code.iload(lane).iadd();
    }
  }
}
