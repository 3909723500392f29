package org.difflow.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {
  private final SourceText first = new SourceText("first", "x".repeat(500));
  private final SourceText second = new SourceText("second", "x".repeat(500));
  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void diagnosticsAreSortedByPlace() {
    add("E0003", first, 9);
    add("E0004", second, 1);
    add("E0002", first, 2);
    diagnostics.add(Diagnostic.error("E0001", "no place"));
    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::code)
        .containsExactly("E0001", "E0002", "E0003", "E0004");
  }

  @Test
  void afterAHundredOneLineSaysHowManyMore() {
    IntStream.range(0, 103).forEach(i -> add("E0001", first, i));
    assertThat(diagnostics.shown()).hasSize(100);
    assertThat(diagnostics.omission()).contains("and 3 more");
    assertThat(TextRenderer.plain().render(diagnostics)).endsWith("^\n\nand 3 more\n");
  }

  @Test
  void aHundredAreShownInFull() {
    IntStream.range(0, 100).forEach(i -> add("E0001", first, i));
    assertThat(diagnostics.shown()).hasSize(100);
    assertThat(diagnostics.omission()).isEmpty();
  }

  @Test
  void theSameIsSaidOnce() {
    add("E0001", first, 4);
    add("E0001", first, 4);
    assertThat(diagnostics.sorted()).hasSize(1);
  }

  @Test
  void warningsAreNoErrors() {
    diagnostics.add(Diagnostic.warning("W0101", "hidden"));
    assertThat(diagnostics.hasErrors()).isFalse();
    add("E0001", first, 0);
    assertThat(diagnostics.hasErrors()).isTrue();
  }

  private void add(String code, SourceText source, int place) {
    diagnostics.add(Diagnostic.error(code, "wrong").at(source, new SourceRange(place, place + 1)));
  }
}
