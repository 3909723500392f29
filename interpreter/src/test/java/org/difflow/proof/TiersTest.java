package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.difflow.fault.Fault;
import org.difflow.kernel.Instruction.Argument;
import org.difflow.kernel.Kernel;
import org.difflow.kernel.Shape;
import org.difflow.language.LibraryPaths;
import org.difflow.path.ConditionalPath;
import org.difflow.path.Coordinates;
import org.difflow.path.Member;
import org.difflow.tier.PanelProgram;
import org.difflow.tier.Tier;
import org.junit.jupiter.api.Test;

/** The members of every path of the library have the same bits in every tier. */
class TiersTest {
  private static final int DIMENSION = 3;

  /** Two vectors of eight numbers and a rest. */
  private static final int LANES = 19;

  @Test
  void membersOfTheLibraryHaveTheBitsOfTheInterpreter() {
    List<String> compared = new ArrayList<>();
    LibraryPaths.use(paths -> paths.forEach(path -> compared.addAll(compare(path))));
    assertThat(compared).filteredOn(outcome -> outcome.startsWith("[[")).hasSizeGreaterThan(100);
  }

  private static List<String> compare(ConditionalPath path) {
    Coordinates at = path.coordinates();
    ConditionalPath here = path.with(Map.of(at.dimension(), at.number(DIMENSION)));
    return members(path).map(member -> compare(here, member)).toList();
  }

  private static Stream<Member> members(ConditionalPath path) {
    return Arrays.stream(Member.values())
        .filter(Member::isFormula)
        .filter(member -> member.laws().contains(path.law().kind()));
  }

  private static String compare(ConditionalPath path, Member member) {
    Kernel kernel = path.kernel(member, DIMENSION);
    String name = path.name() + "." + member;
    SplittableRandom random = new SplittableRandom(name.hashCode());
    double[][] arguments =
        kernel.arguments().stream()
            .map(argument -> panel(argument, random))
            .toArray(double[][]::new);
    String expected = outcome(Tier.AST, kernel, arguments);
    assertThat(outcome(Tier.SCALAR, kernel, arguments)).as(name).isEqualTo(expected);
    assertThat(outcome(Tier.SIMD, kernel, arguments)).as(name).isEqualTo(expected);
    return expected;
  }

  /** Times and noise levels are positive; 1 is a time of every path. */
  private static double[] panel(Argument argument, SplittableRandom random) {
    boolean vector = argument.shape() == Shape.VECTOR;
    return vector
        ? random.doubles((long) LANES * DIMENSION, -2, 2).toArray()
        : random.doubles(LANES, 0, 1).map(time -> time < 0.3 ? 1 : time).toArray();
  }

  /** The bits of all results, all NaN being one, or the code of what went wrong. */
  private static String outcome(Tier tier, Kernel kernel, double[][] arguments) {
    double[][] results =
        kernel.results().stream()
            .map(value -> kernel.shape(value) == Shape.VECTOR ? LANES * DIMENSION : LANES)
            .map(double[]::new)
            .toArray(double[][]::new);
    PanelProgram program = tier.compile(kernel);
    try {
      program.run(arguments, results, program.scratch(LANES, DIMENSION), LANES, DIMENSION);
      return Arrays.deepToString(results);
    } catch (Fault fault) {
      return fault.code();
    }
  }
}
