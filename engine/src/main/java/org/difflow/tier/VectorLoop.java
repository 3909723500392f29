package org.difflow.tier;

import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Set;
import org.difflow.lane.Kind;
import org.difflow.lane.Operator;
import org.difflow.lane.Step;

/**
 * A loop over vectors of the machine, lane = sample. Every step is a direct call of the Vector API:
 * C2 puts those in place however long the body is, but not calls of our own.
 */
final class VectorLoop extends Loop {
  private static final ClassDesc NUMBERS = type("DoubleVector");
  private static final ClassDesc WORDS = type("LongVector");
  private static final ClassDesc MASK = type("VectorMask");
  private static final ClassDesc VECTOR = type("Vector");
  private static final ClassDesc SPECIES = type("VectorSpecies");
  private static final ClassDesc OPERATORS = type("VectorOperators");
  private static final ClassDesc ASSOCIATIVE = type("VectorOperators$Associative");
  private static final ClassDesc BINARY = type("VectorOperators$Binary");
  private static final ClassDesc COMPARISON = type("VectorOperators$Comparison");

  private final int width;

  VectorLoop(CodeBuilder code, Body body, Chunk chunk, Scratch layout, int width) {
    super(code, body, chunk, layout);
    this.width = width;
  }

  private static ClassDesc type(String name) {
    return ClassDesc.of("jdk.incubator.vector", name);
  }

  @Override
  int width() {
    return width;
  }

  @Override
  void begin(Set<Integer> given) {
    for (int value : given) {
      switch (lanes.step(value)) {
        case Step.Constant(Kind kind, long bits) -> {
          pushSpecies(kind == Kind.BITS ? WORDS : NUMBERS);
          constant(kind, bits);
          keep(value);
        }
        case Step _ when !place(value).extent().varies() -> {
          pushSpecies(NUMBERS);
          pushAddress(place(value));
          code.daload()
              .invokestatic(NUMBERS, "broadcast", MethodTypeDesc.of(NUMBERS, SPECIES, CD_double));
          keep(value);
        }
        default -> {}
      }
    }
  }

  private void constant(Kind kind, long bits) {
    if (kind == Kind.BITS) {
      code.loadConstant(bits)
          .invokestatic(WORDS, "broadcast", MethodTypeDesc.of(WORDS, SPECIES, CD_long));
    } else {
      code.loadConstant(Double.longBitsToDouble(bits))
          .invokestatic(NUMBERS, "broadcast", MethodTypeDesc.of(NUMBERS, SPECIES, CD_double));
    }
  }

  @Override
  void load(int value) {
    if (isRead(value) && place(value).extent().varies()) {
      pushSpecies(NUMBERS);
      pushAddress(place(value));
      code.invokestatic(
          NUMBERS, "fromArray", MethodTypeDesc.of(NUMBERS, SPECIES, CD_double.arrayType(), CD_int));
      if (lanes.step(value).kind() == Kind.BITS) {
        code.invokevirtual(NUMBERS, "reinterpretAsLongs", MethodTypeDesc.of(WORDS));
      }
      keep(value);
    }
  }

  @Override
  void store(Body.Store store) {
    push(store.value());
    if (lanes.step(store.value()).kind() == Kind.BITS) {
      code.invokevirtual(WORDS, "reinterpretAsDoubles", MethodTypeDesc.of(NUMBERS));
    }
    pushAddress(store.place());
    code.invokevirtual(
        NUMBERS, "intoArray", MethodTypeDesc.of(CD_void, CD_double.arrayType(), CD_int));
  }

  @Override
  void pushAny(int condition) {
    push(condition);
    code.invokevirtual(MASK, "anyTrue", MethodTypeDesc.of(CD_boolean));
  }

  @Override
  void compute(int step) {
    if (!(lanes.step(step) instanceof Step.Operation(Operator operator, List<Integer> operands))) {
      throw new IllegalStateException("a loop over vectors calls nothing");
    }
    switch (operator) {
      case CHOOSE_NUMBER -> choose(NUMBERS, operands);
      case CHOOSE_BITS -> choose(WORDS, operands);
      default -> {
        push(operands.getFirst());
        apply(operator, operands);
      }
    }
    keep(step);
  }

  /** Pushed is the first operand. */
  private void apply(Operator operator, List<Integer> operands) {
    switch (operator) {
      case ADD -> call(NUMBERS, "add", operands);
      case SUBTRACT -> call(NUMBERS, "sub", operands);
      case MULTIPLY -> call(NUMBERS, "mul", operands);
      case DIVIDE -> call(NUMBERS, "div", operands);
      case FMA -> call(NUMBERS, "fma", operands);
      case NEGATE -> call(NUMBERS, "neg", operands);
      case ABSOLUTE -> call(NUMBERS, "abs", operands);
      case SQRT -> call(NUMBERS, "sqrt", operands);
      case MINIMUM -> call(NUMBERS, "min", operands);
      case MAXIMUM -> call(NUMBERS, "max", operands);
      case AS_NUMBER ->
          code.invokevirtual(WORDS, "reinterpretAsDoubles", MethodTypeDesc.of(NUMBERS));
      case AS_BITS -> code.invokevirtual(NUMBERS, "reinterpretAsLongs", MethodTypeDesc.of(WORDS));
      case ADD_BITS -> call(WORDS, "add", operands);
      case SUBTRACT_BITS -> call(WORDS, "sub", operands);
      case AND_BITS -> call(WORDS, "and", operands);
      case OR_BITS -> call(WORDS, "or", operands);
      case XOR_BITS -> xor(operands.getLast());
      case SHIFT_LEFT -> shift("LSHL", operands.getLast());
      case SHIFT_RIGHT -> shift("ASHR", operands.getLast());
      case SHIFT_RIGHT_UNSIGNED -> shift("LSHR", operands.getLast());
      case LESS -> compare(NUMBERS, "LT", operands.getLast());
      case AT_MOST -> compare(NUMBERS, "LE", operands.getLast());
      case EQUAL -> compare(NUMBERS, "EQ", operands.getLast());
      case LESS_BITS -> compare(WORDS, "LT", operands.getLast());
      case EQUAL_BITS -> compare(WORDS, "EQ", operands.getLast());
      case AND -> mask("and", operands.getLast());
      case OR -> mask("or", operands.getLast());
      case NOT -> code.invokevirtual(MASK, "not", MethodTypeDesc.of(MASK));
      case CHOOSE_NUMBER, CHOOSE_BITS -> throw new IllegalStateException("is no call");
    }
  }

  private void call(ClassDesc vectors, String name, List<Integer> operands) {
    List<Integer> rest = operands.subList(1, operands.size());
    rest.forEach(this::push);
    code.invokevirtual(
        vectors, name, MethodTypeDesc.of(vectors, rest.stream().map(_ -> VECTOR).toList()));
  }

  private void xor(int operand) {
    code.getstatic(OPERATORS, "XOR", ASSOCIATIVE);
    push(operand);
    code.invokevirtual(WORDS, "lanewise", MethodTypeDesc.of(WORDS, BINARY, VECTOR));
  }

  private void shift(String operator, int amount) {
    code.getstatic(OPERATORS, operator, BINARY)
        .loadConstant(lanes.constant(amount).orElseThrow())
        .invokevirtual(WORDS, "lanewise", MethodTypeDesc.of(WORDS, BINARY, CD_long));
  }

  private void compare(ClassDesc vectors, String comparison, int operand) {
    code.getstatic(OPERATORS, comparison, COMPARISON);
    push(operand);
    code.invokevirtual(vectors, "compare", MethodTypeDesc.of(MASK, COMPARISON, VECTOR));
    if (vectors.equals(WORDS)) {
      castMask(NUMBERS);
    }
  }

  private void mask(String name, int operand) {
    push(operand);
    code.invokevirtual(MASK, name, MethodTypeDesc.of(MASK, MASK));
  }

  /** Conditions are kept as masks for numbers. */
  private void castMask(ClassDesc vectors) {
    pushSpecies(vectors);
    code.invokevirtual(MASK, "cast", MethodTypeDesc.of(MASK, SPECIES));
  }

  private void choose(ClassDesc vectors, List<Integer> operands) {
    push(operands.get(2));
    push(operands.get(1));
    push(operands.get(0));
    if (vectors.equals(WORDS)) {
      castMask(WORDS);
    }
    code.invokevirtual(vectors, "blend", MethodTypeDesc.of(vectors, VECTOR, MASK));
  }

  private void pushSpecies(ClassDesc vectors) {
    code.getstatic(vectors, "SPECIES_PREFERRED", SPECIES);
  }

  private void keep(int value) {
    int variable = code.allocateLocal(TypeKind.REFERENCE);
    variables.put(value, variable);
    code.astore(variable);
  }

  private void push(int value) {
    code.aload(variables.get(value));
  }
}
