package org.difflow.lane;

import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.util.Optional;

/**
 * The way of all lanes through the body of a method.
 *
 * <p>At a condition that differs from lane to lane both ways are gone up to where they meet (the
 * immediate post-dominator), and where they leave different values, each lane has that of its way.
 */
final class Invocation {
  private final Translation translation;
  private final LaneCode code;
  private final MethodBody body;
  private final Execution execution;
  private final Conditions conditions;

  Invocation(Translation translation, MethodBody body, int depth) {
    this.translation = translation;
    this.code = translation.code();
    this.body = body;
    this.execution = new Execution(translation, depth);
    this.conditions = new Conditions(code);
  }

  /** The frame at the exit, with nothing on its stack but what is returned. */
  Frame run(Frame entry, int path) {
    return run(entry, 0, body.exit(), path);
  }

  private Frame run(Frame entry, int from, int stop, int path) {
    Frame frame = entry;
    int at = from;
    while (at != stop) {
      Instruction instruction = body.instructions().get(at);
      switch (instruction) {
        case BranchInstruction jump when jump.opcode() == Opcode.GOTO -> at = body.target(jump);
        case BranchInstruction branch -> {
          int condition = conditions.of(branch.opcode(), frame);
          Optional<Long> known = code.constant(condition);
          if (known.isPresent()) {
            at = known.get() == 1 ? body.target(branch) : at + 1;
          } else {
            frame = both(condition, frame, at, path);
            at = body.joins()[at];
          }
        }
        case ReturnInstruction returning -> {
          frame = returned(returning, frame);
          at = body.exit();
        }
        default -> {
          execution.execute(instruction, frame, path);
          at++;
        }
      }
    }
    return frame;
  }

  private Frame both(int condition, Frame frame, int at, int path) {
    int target = body.target((BranchInstruction) body.instructions().get(at));
    int join = body.joins()[at];
    Optional<Frame> yes = way(frame.copy(), target, join, and(path, condition));
    Optional<Frame> no = way(frame, at + 1, join, and(path, code.not(condition)));
    if (yes.isPresent() && no.isPresent()) {
      return Frame.choose(code, condition, yes.get(), no.get());
    }
    return yes.or(() -> no).orElseThrow(() -> new Untranslatable("both ways"));
  }

  private Optional<Frame> way(Frame frame, int from, int join, int path) {
    try {
      return Optional.of(run(frame, from, join, path));
    } catch (Untranslatable _) {
      translation.escape(path);
      return Optional.empty();
    }
  }

  private int and(int path, int condition) {
    return code.operation(Operator.AND, path, condition);
  }

  private static Frame returned(ReturnInstruction returning, Frame frame) {
    Frame end = new Frame();
    if (returning.opcode() != Opcode.RETURN) {
      end.push(frame.pop());
    }
    return end;
  }
}
