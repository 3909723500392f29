package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.difflow.language.Scripts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that was killed while it saved samples is taken up, and gives the same bits. */
class ResumeTest {
  private static final String SCRIPT =
      """
      path P { time t in [0, 1], data at 1; mu(t) = t; sigma(t) = 1 - 0.99*t }
      let s = sample(P on points([[0, 1], [2, 3]]), n = 3000, with = euler(4), seed = %d)
      save(s, "s.npy")
      """;

  /** No process has such a number. */
  private static final String LEFT = "s.npy.4000000000-1.part";

  private static final int HEADER = 128;

  @TempDir private Path folder;
  private byte[] whole;

  @BeforeEach
  void runOnce() throws IOException {
    assertThat(run(5, false).error()).isEmpty();
    whole = Files.readAllBytes(folder.resolve("s.npy"));
    Files.delete(folder.resolve("s.npy"));
  }

  private Scripts.Outcome run(int seed, boolean resume) throws IOException {
    return Scripts.run(
        SCRIPT.formatted(seed),
        Map.of("difflow.Out", folder.toString(), "difflow.Resume", Boolean.toString(resume)));
  }

  private void leave(byte[] bytes) throws IOException {
    Files.write(folder.resolve(LEFT), bytes);
  }

  /** A file that breaks off in the middle of a number. */
  private byte[] cut() {
    return Arrays.copyOf(whole, HEADER + 2_000 * 2 * Double.BYTES + 5);
  }

  @Test
  void resumedRunGivesTheBitsOfAnUninterruptedOne() throws IOException {
    leave(cut());
    assertThat(run(5, true).error()).isEmpty();
    assertThat(folder.resolve("s.npy")).hasBinaryContent(whole);
    assertThat(folder.resolve(LEFT)).doesNotExist();
  }

  /** A number that no run would give shows that the row was taken and not drawn again. */
  @Test
  void rowsThatAreThereAreNotDrawnAgain() throws IOException {
    byte[] marked = cut();
    int place = HEADER + 1_000 * 2 * Double.BYTES;
    ByteBuffer.wrap(marked).order(ByteOrder.LITTLE_ENDIAN).putDouble(place, 77);
    leave(marked);
    assertThat(run(5, true).error()).isEmpty();
    byte[] resumed = Files.readAllBytes(folder.resolve("s.npy"));
    assertThat(ByteBuffer.wrap(resumed).order(ByteOrder.LITTLE_ENDIAN).getDouble(place))
        .isEqualTo(77);
  }

  @Test
  void rowsOfOtherSamplesAreRefusedAndKept() throws IOException {
    leave(cut());
    assertThat(run(6, true).error()).contains("E0535").contains("run without --resume");
    assertThat(folder.resolve(LEFT)).hasBinaryContent(cut());
  }

  @Test
  void withoutTheOptionARunBeginsAnew() throws IOException {
    leave(cut());
    assertThat(run(6, false).error()).isEmpty();
    assertThat(folder.resolve("s.npy")).exists();
  }

  @Test
  void anEmptyFileIsNothing() throws IOException {
    leave(new byte[0]);
    assertThat(run(5, true).error()).isEmpty();
    assertThat(folder.resolve("s.npy")).hasBinaryContent(whole);
  }

  /** In a container every process may have the same number. */
  @Test
  void rowsOfAnEarlierProcessOfTheSameNumberAreTaken() throws IOException {
    Path left = folder.resolve("s.npy." + ProcessHandle.current().pid() + "-1.part");
    Files.write(left, cut());
    assertThat(run(5, true).error()).isEmpty();
    assertThat(folder.resolve("s.npy")).hasBinaryContent(whole);
    assertThat(left).doesNotExist();
  }

  @Test
  void aRunThatLeftNothingBehindItsHeaderBeginsAtItsFirstSample() throws IOException {
    leave(Arrays.copyOf(whole, HEADER));
    assertThat(run(5, true).error()).isEmpty();
    assertThat(folder.resolve("s.npy")).hasBinaryContent(whole);
  }
}
