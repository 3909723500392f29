package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.difflow.kernel.Kernel;
import org.difflow.kernel.OperationCounts;
import org.difflow.language.LibraryPaths;
import org.difflow.path.ConditionalPath;
import org.difflow.path.Coordinates;
import org.difflow.path.Member;
import org.junit.jupiter.api.Test;

/**
 * The formulas of the members do not swell unseen: the operations of every kernel that is derived
 * for a path of the library stand in a table, which {@code -Ddifflow.tables} writes anew.
 */
class OperationCountsTest {
  private static final Path TABLE = Path.of("src/test/resources/operations.txt");

  /** That of MNIST. */
  private static final int DIMENSION = 784;

  @Test
  void kernelsOfTheLibraryHaveTheOperationsOfTheTable() throws IOException {
    List<String> rows = new ArrayList<>();
    LibraryPaths.use(paths -> paths.forEach(path -> rows.addAll(rows(path))));
    if (System.getProperty("difflow.tables") != null) {
      Files.write(TABLE, rows);
    }
    assertThat(rows).as("write it anew with -Ddifflow.tables").isEqualTo(Files.readAllLines(TABLE));
  }

  private static List<String> rows(ConditionalPath path) {
    ConditionalPath here = inDimension(path);
    return members(path).map(member -> row(path, member, here.kernel(member, DIMENSION))).toList();
  }

  private static ConditionalPath inDimension(ConditionalPath path) {
    Coordinates at = path.coordinates();
    return path.with(Map.of(at.dimension(), at.number(DIMENSION)));
  }

  private static Stream<Member> members(ConditionalPath path) {
    return Arrays.stream(Member.values())
        .filter(Member::isFormula)
        .filter(member -> member.laws().contains(path.law().kind()));
  }

  private static String row(ConditionalPath path, Member member, Kernel kernel) {
    String called = path.name() + "." + member.signature(path.law().kind());
    return called + ": " + OperationCounts.of(kernel);
  }
}
