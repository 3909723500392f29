package org.difflow.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.difflow.diagnostic.Diagnostics;
import org.difflow.diagnostic.SourceText;
import org.difflow.diagnostic.TextRenderer;
import org.difflow.syntax.PathItem.TimeClause;
import org.difflow.syntax.Statement.PathDeclaration;
import org.difflow.syntax.Statement.SamplerDeclaration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {
  @ParameterizedTest
  @ValueSource(strings = {"whole", "statements", "samplers", "paths", "symbolic"})
  void scriptsOfTheLanguageReferenceHaveNoErrors(String name) throws IOException {
    ParseResult<Script> result = ScriptParser.parse(resource(name));
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.addAll(result.diagnostics());
    assertThat(TextRenderer.plain().render(diagnostics)).isEmpty();
    assertThat(result.tree().statements()).isNotEmpty();
  }

  @Test
  void pathKeepsItsClausesLawsAndDocumentation() throws IOException {
    PathDeclaration path = (PathDeclaration) statements("whole").getFirst();
    assertThat(path.documentation()).contains("Variance-preserving diffusion (linear beta).");
    assertThat(path.parameters())
        .extracting(parameter -> parameter.name().canonical())
        .containsExactly("beta_min", "beta_max");
    TimeClause time = (TimeClause) path.items().getFirst();
    assertThat(Shape.of(time.interval())).isEqualTo("[0, 1]");
    assertThat(time.dataAt().map(Shape::of)).contains("0");
    assertThat(time.stop()).isEmpty();
    assertThat(path.items()).filteredOn(Definition.class::isInstance).hasSize(3);
  }

  @Test
  void stopMayStandWithOrWithoutComma() {
    assertThat(stop("time t in [0, 1], data at 0, stop 1e-3")).contains("1e-3");
    assertThat(stop("time t in [0, 1], data at 0 stop 1e-3")).contains("1e-3");
    assertThat(stop("time t in [0, 1] stop 2*e")).contains("(2 * e)");
    assertThat(stop("time t in 0..T, data at T")).isEmpty();
  }

  @Test
  void definitionTellsAValueFromAFunctionAndEqualFromProportional() {
    PathDeclaration path =
        (PathDeclaration) read("path P { a = 1; b(t) = 2; phi(r, t) ~ 3 }").getFirst();
    List<Definition> items = path.items().stream().map(Definition.class::cast).toList();
    assertThat(items.getFirst().parameters()).isEmpty();
    assertThat(items.get(1).parameters().orElseThrow()).hasSize(1);
    assertThat(items.get(2).operator()).isEqualTo(Definition.Operator.PROPORTIONAL);
  }

  @Test
  void samplerKeepsGridCarryAndStep() throws IOException {
    SamplerDeclaration sampler = (SamplerDeclaration) statements("samplers").getLast();
    assertThat(sampler.items())
        .extracting(item -> item.getClass().getSimpleName())
        .containsExactly("GridClause", "CarryDeclaration", "StepClause");
    SamplerItem.StepClause step = (SamplerItem.StepClause) sampler.items().getLast();
    assertThat(step.body().statements()).hasSize(4);
    assertThat(step.body().statements().get(2)).isInstanceOf(Statement.CarryAssignment.class);
  }

  @Test
  void documentationMustStandStraightAbove() {
    assertThat(documentation("## one\n## two\nlet x = 1")).contains("one\ntwo");
    assertThat(documentation("## far\n\nlet x = 1")).isEmpty();
    assertThat(documentation("# plain\nlet x = 1")).isEmpty();
  }

  @Test
  void clauseWordsAreOrdinaryNamesElsewhere() {
    assertThat(read("let time = 1; let grid = prior; let base = isotropic(data.at)")).hasSize(3);
    assertThat(read("path P { grid = 1; at(t) = 2; stop = 3 }\nsampler s { time = 1 }")).hasSize(2);
  }

  private static Optional<String> documentation(String text) {
    return ((Statement.Let) read(text).getFirst()).documentation();
  }

  private static Optional<String> stop(String clause) {
    PathDeclaration path = (PathDeclaration) read("path P { " + clause + " }").getFirst();
    return ((TimeClause) path.items().getFirst()).stop().map(Shape::of);
  }

  private static List<Statement> statements(String name) throws IOException {
    return ScriptParser.parse(resource(name)).tree().statements();
  }

  private static List<Statement> read(String text) {
    ParseResult<Script> result = ScriptParser.parse(new SourceText("test", text));
    assertThat(result.diagnostics()).isEmpty();
    return result.tree().statements();
  }

  private static SourceText resource(String name) throws IOException {
    try (InputStream script = ScriptTest.class.getResourceAsStream("/scripts/" + name + ".diff")) {
      return new SourceText(name, new String(script.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
