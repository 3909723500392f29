package org.difflow.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextRendererTest {
  private static final SourceText SHELLS =
      new SourceText(
          "shells.diff",
          "\npath Shell {\n  time t in [0, 1], data at 0\n  psi(r, t) = exp(-r/t)\n}\n");

  @Test
  void layoutIsThatOfTheLanguageReference() {
    Diagnostic diagnostic =
        Diagnostic.error("E0204", "psi(r, t) is not a cumulative distribution: it decreases in r")
            .at(SHELLS, place("exp(-r/t)"), "at t = 1 it falls from 1 (r = 0) to 0.37 (r = 1)")
            .note("a radial law needs psi(0, t) = 0, psi(inf, t) = 1, and psi increasing in r")
            .help("did you mean 1 - exp(-r/t)?");
    assertThat(TextRenderer.plain().render(diagnostic))
        .isEqualTo(
            """
            error[E0204]: psi(r, t) is not a cumulative distribution: it decreases in r
              --> shells.diff:4:15
               |
             4 |   psi(r, t) = exp(-r/t)
               |               ^^^^^^^^^ at t = 1 it falls from 1 (r = 0) to 0.37 (r = 1)
               = a radial law needs psi(0, t) = 0, psi(inf, t) = 1, and psi increasing in r
               = help: did you mean 1 - exp(-r/t)?
            """);
  }

  @Test
  void labelsStandInTheOrderOfTheTextAndFilesFollowEachOther() {
    SourceText other = new SourceText("lib.diff", "x\n".repeat(11) + "path Shell { }");
    Diagnostic diagnostic =
        Diagnostic.warning("W0101", "two things are called Shell")
            .at(SHELLS, place("Shell"), "here")
            .with(SHELLS, place("t)\n"), "used here")
            .with(other, new SourceRange(27, 32), "and here")
            .note("one\ntwo");
    assertThat(TextRenderer.plain().render(diagnostic))
        .isEqualTo(
            """
            warning[W0101]: two things are called Shell
               --> shells.diff:2:6
                |
              2 | path Shell {
                |      ^^^^^ here
              ...
              4 |   psi(r, t) = exp(-r/t)
                |                      -- used here
               ::: lib.diff:12:6
                |
             12 | path Shell { }
                |      ----- and here
                = one
                  two
            """);
  }

  @Test
  void diagnosticWithoutPlaceIsItsSentenceAndHelp() {
    Diagnostic diagnostic = Diagnostic.error("E0801", "there is no such file").help("look again");
    assertThat(TextRenderer.plain().render(diagnostic))
        .isEqualTo("error[E0801]: there is no such file\n   = help: look again\n");
  }

  @Test
  void underliningFollowsTabsWideAndCombiningCharacters() {
    assertThat(underlined("\tx", "x")).isEqualTo("    x\n    ^");
    assertThat(underlined("a\tx", "x")).isEqualTo("a   x\n    ^");
    assertThat(underlined("漢字x", "字x")).isEqualTo("漢字x\n  ^^^");
    assertThat(underlined("e\u0301x", "x")).isEqualTo("e\u0301x\n ^");
    assertThat(underlined("𝜎x", "x")).isEqualTo("𝜎x\n ^");
    assertThat(underlined("\u0007x\u202Ey", "y")).isEqualTo("\uFFFDx\uFFFDy\n   ^");
  }

  @Test
  void rangesOutsideOrOverSeveralLinesAreClipped() {
    assertThat(render("ab\ncd", 1, 5)).endsWith(" 1 | ab\n   |  ^\n");
    assertThat(render("ab\ncd", 5, 99)).endsWith(" 2 | cd\n   |   ^\n");
    assertThat(render("ab", 70, 90)).endsWith(" 1 | ab\n   |   ^\n");
    assertThat(render("ab\r\ncd", 3, 4)).endsWith(" 1 | ab\n   |   ^\n");
    assertThat(render("", 0, 0)).endsWith(" 1 |\n   | ^\n");
  }

  @Test
  void coloursChangeNothingButTheColours() {
    Diagnostic diagnostic =
        Diagnostic.error("E0001", "wrong").at(SHELLS, place("exp"), "here").help("right");
    String coloured = TextRenderer.coloured().render(diagnostic);
    assertThat(coloured).contains("\u001B[1;31merror[E0001]\u001B[0m");
    assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", ""))
        .isEqualTo(TextRenderer.plain().render(diagnostic));
  }

  private static String underlined(String line, String part) {
    String rendered = render(line, line.indexOf(part), line.indexOf(part) + part.length());
    return rendered.substring(rendered.indexOf(" 1 | ")).replaceAll(" 1 \\| |   \\| |\\n$", "");
  }

  private static String render(String text, int start, int end) {
    SourceText source = new SourceText("test", text);
    return TextRenderer.plain()
        .render(Diagnostic.error("E0001", "wrong").at(source, new SourceRange(start, end)));
  }

  private static SourceRange place(String part) {
    int start = SHELLS.text().indexOf(part);
    return new SourceRange(start, start + part.length());
  }
}
