package org.difflow.lane;

import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.constant.ConstantDescs;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** What the instructions of Java between two conditions do to a frame. */
final class Execution {
  private final Translation translation;
  private final LaneCode code;
  private final Words words;
  private final int depth;

  Execution(Translation translation, int depth) {
    this.translation = translation;
    this.code = translation.code();
    this.words = new Words(code);
    this.depth = depth;
  }

  void execute(Instruction instruction, Frame frame, int path) {
    switch (instruction) {
      case LoadInstruction load -> frame.push(frame.variables().get(load.slot()));
      case StoreInstruction store -> frame.variables().put(store.slot(), frame.pop());
      case ConstantInstruction constant -> frame.push(constant(constant.constantValue()));
      case OperatorInstruction operator -> frame.push(operator(operator.opcode(), frame));
      case ConvertInstruction convert -> frame.push(converted(convert.opcode(), frame.popPlace()));
      case FieldInstruction field -> field(field, frame);
      case InvokeInstruction call -> invoke(call, frame, path);
      case NewObjectInstruction _ -> frame.push(new Value.Fields());
      case StackInstruction stack when stack.opcode() == Opcode.DUP ->
          frame.push(frame.stack().peek());
      default -> throw new Untranslatable(instruction.opcode().toString());
    }
  }

  private int constant(Object value) {
    return switch (value) {
      case Double number -> code.number(number);
      case Long word -> code.bits(word);
      case Integer word -> code.bits(word);
      default -> throw new Untranslatable("a constant that is no number");
    };
  }

  private Value operator(Opcode opcode, Frame frame) {
    return switch (opcode) {
      case DNEG -> lane(Operator.NEGATE, frame.popPlace());
      case INEG, LNEG -> lane(Operator.SUBTRACT_BITS, code.bits(0), frame.popPlace());
      default -> {
        int right = frame.popPlace();
        yield operator(opcode, frame.popPlace(), right);
      }
    };
  }

  private Value operator(Opcode opcode, int left, int right) {
    return switch (opcode) {
      case DADD -> lane(Operator.ADD, left, right);
      case DSUB -> lane(Operator.SUBTRACT, left, right);
      case DMUL -> lane(Operator.MULTIPLY, left, right);
      case DDIV -> lane(Operator.DIVIDE, left, right);
      case IADD, LADD -> lane(Operator.ADD_BITS, left, right);
      case ISUB, LSUB -> lane(Operator.SUBTRACT_BITS, left, right);
      case IAND, LAND -> lane(Operator.AND_BITS, left, right);
      case IOR, LOR -> lane(Operator.OR_BITS, left, right);
      case IXOR, LXOR -> lane(Operator.XOR_BITS, left, right);
      case ISHL, LSHL -> lane(Operator.SHIFT_LEFT, left, shift(right));
      case ISHR -> lane(Operator.SHIFT_RIGHT, words.extended(left), shift(right));
      case LSHR -> lane(Operator.SHIFT_RIGHT, left, shift(right));
      case LUSHR -> lane(Operator.SHIFT_RIGHT_UNSIGNED, left, shift(right));
      case LCMP -> new Value.Order(left, right, false, false);
      case DCMPL -> new Value.Order(left, right, true, false);
      case DCMPG -> new Value.Order(left, right, true, true);
      default -> throw new Untranslatable(opcode.toString());
    };
  }

  private Value lane(Operator operator, Integer... operands) {
    return new Value.Lane(code.operation(operator, operands));
  }

  private int shift(int amount) {
    if (code.constant(amount).isEmpty()) {
      throw new Untranslatable("a shift that differs from lane to lane");
    }
    return amount;
  }

  private int converted(Opcode opcode, int value) {
    return switch (opcode) {
      case I2L -> words.extended(value);
      case L2I -> value;
      case I2D -> words.number(words.extended(value));
      case L2D -> words.number(value);
      default -> throw new Untranslatable(opcode.toString());
    };
  }

  private static void field(FieldInstruction field, Frame frame) {
    String name = field.name().stringValue();
    switch (field.opcode()) {
      case GETFIELD -> frame.push(fields(frame.pop()).get(name));
      case PUTFIELD -> {
        Value value = frame.pop();
        fields(frame.pop()).put(name, value);
      }
      default -> throw new Untranslatable("the static field " + name);
    }
  }

  private static Map<String, Value> fields(Value value) {
    if (value instanceof Value.Fields(Map<String, Value> values)) {
      return values;
    }
    throw new Untranslatable("a field of what is no record");
  }

  private void invoke(InvokeInstruction call, Frame frame, int path) {
    Method method = Method.of(call);
    Deque<Value> arguments = new ArrayDeque<>();
    int count = method.type().parameterCount() + (call.opcode() == Opcode.INVOKESTATIC ? 0 : 1);
    for (int i = 0; i < count; i++) {
      arguments.push(frame.pop());
    }
    if (!isConstructorOfJava(method)) {
      translation.call(method, List.copyOf(arguments), path, depth + 1).ifPresent(frame::push);
    }
  }

  /** Records begin as {@link Record}, which has nothing. */
  private static boolean isConstructorOfJava(Method method) {
    return method.name().equals(ConstantDescs.INIT_NAME)
        && method.owner().equals(Record.class.describeConstable().orElseThrow());
  }
}
