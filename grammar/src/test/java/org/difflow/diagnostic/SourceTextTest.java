package org.difflow.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceTextTest {
  private final SourceText text = new SourceText("test", "ab\r\n𝜎y\rz\n\nend");

  @Test
  void everyKindOfLineEndCountsOnce() {
    assertThat(text.lineCount()).isEqualTo(5);
    assertThat(text.line(1)).isEqualTo("ab");
    assertThat(text.line(2)).isEqualTo("𝜎y");
    assertThat(text.line(3)).isEqualTo("z");
    assertThat(text.line(4)).isEmpty();
    assertThat(text.line(5)).isEqualTo("end");
  }

  @Test
  void columnsCountCharactersFromOne() {
    assertThat(text.position(0)).isEqualTo(new Position(1, 1));
    assertThat(text.position(text.text().indexOf("y"))).isEqualTo(new Position(2, 2));
    assertThat(text.position(text.text().length())).isEqualTo(new Position(5, 4));
  }

  @Test
  void placesOutsideTheTextAreClipped() {
    assertThat(text.position(1_000)).isEqualTo(new Position(5, 4));
    assertThat(text.text(new SourceRange(text.text().length() - 3, 1_000))).isEqualTo("end");
    assertThat(new SourceText("empty", "").position(7)).isEqualTo(new Position(1, 1));
  }
}
