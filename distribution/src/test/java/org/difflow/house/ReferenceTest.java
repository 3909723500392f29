package org.difflow.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.difflow.checker.table.Builtin;
import org.difflow.checker.table.Builtins;
import org.difflow.checker.table.Signature;
import org.difflow.checker.table.Topic;
import org.difflow.checker.table.ValueKind;
import org.difflow.checker.table.ValueMember;
import org.difflow.checker.table.ValueMembers;
import org.difflow.path.LawKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The tables of the language reference are those that the checker reads. A table stands between
 * {@code <!-- table: NAME -->} and {@code <!-- end -->}; with {@code -Ddifflow.tables} it is
 * written anew.
 */
class ReferenceTest {
  private static final Path PAGE = Project.ROOT.resolve("docs/language.md");

  @ParameterizedTest
  @ValueSource(strings = {"laws", "builtins", "members", "later"})
  void tableIsThatOfTheChecker(String name) throws IOException {
    String page = Files.readString(PAGE);
    Matcher place = place(name).matcher(page);
    assertThat(place.find()).isTrue();
    if (System.getProperty("difflow.tables") != null) {
      Files.writeString(
          PAGE, page.substring(0, place.start(1)) + table(name) + page.substring(place.end(1)));
    }
    assertThat(place.group(1)).as("write it anew with -Ddifflow.tables").isEqualTo(table(name));
  }

  private static Pattern place(String name) {
    return Pattern.compile("<!-- table: " + name + " -->\n(.*?)<!-- end -->", Pattern.DOTALL);
  }

  private static String table(String name) {
    return switch (name) {
      case "laws" -> laws();
      case "builtins" -> builtins();
      case "members" -> members();
      case "later" -> later();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static String laws() {
    return rows(
        "law | is",
        Arrays.stream(LawKind.values()).map(law -> code(law.declaration()) + " | " + law.words()));
  }

  private static String builtins() {
    return Arrays.stream(Topic.values())
        .filter(topic -> now(topic).findAny().isPresent())
        .map(topic -> heading(topic) + builtins(topic))
        .collect(Collectors.joining("\n"));
  }

  private static String builtins(Topic topic) {
    return rows(
        "call | gives", now(topic).map(b -> code(b.signature().toString()) + " | " + b.doc()));
  }

  private static Stream<Builtin> now(Topic topic) {
    return Builtins.all().stream().filter(b -> b.topic() == topic && b.inThisVersion());
  }

  private static String members() {
    return Arrays.stream(ValueKind.values())
        .map(kind -> "**members of " + kind.words() + "**\n\n" + members(kind))
        .collect(Collectors.joining("\n"));
  }

  private static String members(ValueKind kind) {
    return rows(
        "member | is",
        ValueMembers.of(kind).stream()
            .filter(ValueMember::inThisVersion)
            .map(m -> code(m.signature().toString()) + " | " + m.doc()));
  }

  private static String later() {
    Stream<String> builtins = Arrays.stream(Topic.values()).map(ReferenceTest::later);
    Stream<String> members = Arrays.stream(ValueKind.values()).map(ReferenceTest::later);
    Stream<String> arguments = Stream.of("arguments | " + laterArguments());
    return rows(
        "of | not in this version",
        Stream.of(builtins, members, arguments)
            .flatMap(rows -> rows)
            .filter(row -> !row.endsWith("| ")));
  }

  private static String later(Topic topic) {
    return topic.name().toLowerCase(Locale.ROOT) + " | " + laterNames(topic);
  }

  private static String later(ValueKind kind) {
    return "members of " + kind.words() + " | " + laterNames(kind);
  }

  private static String laterArguments() {
    return Builtins.all().stream()
        .filter(Builtin::inThisVersion)
        .flatMap(b -> laterArguments(b.signature()))
        .collect(Collectors.joining(" "));
  }

  private static Stream<String> laterArguments(Signature signature) {
    return signature.parameters().stream()
        .filter(parameter -> !parameter.inThisVersion())
        .map(parameter -> code(signature.name() + "(" + parameter.name() + " = ...)"));
  }

  private static String laterNames(Topic topic) {
    return Builtins.all().stream()
        .filter(b -> b.topic() == topic && !b.inThisVersion())
        .map(b -> code(b.name()))
        .collect(Collectors.joining(" "));
  }

  private static String laterNames(ValueKind kind) {
    return ValueMembers.of(kind).stream()
        .filter(member -> !member.inThisVersion())
        .map(member -> code(member.name()))
        .collect(Collectors.joining(" "));
  }

  private static String heading(Topic topic) {
    return "**" + topic.name().toLowerCase(Locale.ROOT) + "** (" + topic.verb() + ")\n\n";
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  private static String rows(String head, Stream<String> rows) {
    return "| "
        + head
        + " |\n|---|---|\n"
        + rows.map(row -> "| " + row + " |\n").collect(Collectors.joining());
  }
}
