package org.difflow.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.difflow.embedding.Difflow;
import org.difflow.house.Markdown.Block;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the pages say is so. A {@code difflow} block runs; comments above it say more: {@code name}
 * names it, {@code after} puts the block of that name before it, {@code fails} gives the code of
 * the error that it ends with. A block with the comment {@code output} stands in what the {@code
 * difflow} block before it prints, or the message of its error. Every line of a {@code console}
 * block is a command.
 */
class DocumentationTest {
  private static final String SCRIPT = "difflow";
  private static final Set<String> COMMANDS =
      Set.of(
          "run",
          "repl",
          "check",
          "fmt",
          "explain",
          "derive",
          "verify",
          "doctor",
          "help",
          "--version",
          "--help");
  private static final Set<String> OTHER_COMMANDS = Set.of("./mvnw", "git", "cd");

  private static final Engine ENGINE =
      Engine.newBuilder(Difflow.LANGUAGE).option("engine.WarnInterpreterOnly", "false").build();

  @TempDir private Path folder;

  private record Outcome(String output, String error) {}

  /** A block and what is shown as its output, if anything is. */
  record Snippet(Block block, String script, List<String> shown) {
    @Override
    public String toString() {
      return block.toString();
    }
  }

  private static Stream<Path> pages() {
    return Project.filesEnding(".md").stream()
        .filter(page -> page.getParent().equals(Project.ROOT) || isDocumentation(page));
  }

  private static boolean isDocumentation(Path page) {
    return page.getParent().equals(Project.ROOT.resolve("docs"));
  }

  static List<Snippet> snippets() {
    return pages().map(Markdown::blocks).flatMap(DocumentationTest::snippets).toList();
  }

  private static Stream<Snippet> snippets(List<Block> blocks) {
    return blocks.stream()
        .filter(block -> block.language().equals(SCRIPT))
        .map(block -> new Snippet(block, script(block, blocks), shown(block, blocks)));
  }

  private static String script(Block block, List<Block> blocks) {
    String before = block.notes().get("after");
    return before == null
        ? block.text()
        : script(named(before, blocks), blocks) + "\n" + block.text();
  }

  private static Block named(String name, List<Block> blocks) {
    return blocks.stream()
        .filter(b -> name.equals(b.notes().get("name")))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> shown(Block block, List<Block> blocks) {
    return blocks.stream()
        .skip(blocks.indexOf(block) + 1L)
        .takeWhile(next -> next.notes().containsKey("output"))
        .map(Block::text)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void snippetDoesWhatThePageSays(Snippet snippet) {
    Outcome outcome = run(snippet.script());
    String code = snippet.block().notes().get("fails");
    assertThat(outcome.error()).startsWith(code == null ? "" : "error[" + code + "]");
    assertThat(outcome.error().isEmpty()).as(outcome.error()).isEqualTo(code == null);
    String said = code == null ? outcome.output() : outcome.error();
    assertThat(snippet.shown()).allSatisfy(shown -> assertThat(said).contains(shown));
  }

  private Outcome run(String script) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (Difflow difflow = Difflow.in(context(output))) {
      String error = error(difflow, script);
      return new Outcome(output.toString(StandardCharsets.UTF_8), error);
    }
  }

  private static String error(Difflow difflow, String script) {
    try {
      difflow.run(Project.ROOT.resolve("examples/script.diff"), script);
      return "";
    } catch (PolyglotException e) {
      return e.getMessage().replace(Project.ROOT + "/examples/", "");
    }
  }

  private Context context(ByteArrayOutputStream output) {
    return Context.newBuilder(Difflow.LANGUAGE)
        .engine(ENGINE)
        .allowIO(IOAccess.ALL)
        .option("difflow.Out", folder.toString())
        .out(output)
        .err(new ByteArrayOutputStream())
        .build();
  }

  static List<String> commandLines() {
    return pages()
        .map(Markdown::blocks)
        .flatMap(List::stream)
        .filter(block -> block.language().equals("console"))
        .flatMap(block -> block.text().lines())
        .map(line -> line.replaceFirst("(^|\\s+)#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("commandLines")
  void consoleShowsCommandsThatThereAre(String line) {
    List<String> words = Arrays.asList(line.split("\\s+"));
    if (words.getFirst().equals("./difflow")) {
      assertThat(COMMANDS).contains(words.get(1));
    } else {
      assertThat(OTHER_COMMANDS).contains(words.getFirst());
    }
    assertThat(words)
        .filteredOn(word -> word.startsWith("examples/"))
        .allSatisfy(file -> assertThat(Files.exists(Project.ROOT.resolve(file))).isTrue());
  }
}
