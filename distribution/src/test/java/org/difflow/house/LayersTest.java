package org.difflow.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayersTest {
  private static final String ROOT = "org.difflow.";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.difflow");

  /** What each package of the engine may see of the others. */
  private static final Map<String, Set<String>> ENGINE =
      Map.ofEntries(
          Map.entry("fault", Set.of()),
          Map.entry("parallel", Set.of()),
          Map.entry("data", Set.of("fault")),
          Map.entry("plot", Set.of("data", "fault")),
          Map.entry("analysis", Set.of("noise", "data", "fault")),
          Map.entry(
              "transport", Set.of("verify", "analysis", "distribution", "kernel", "data", "fault")),
          Map.entry("symbolic", Set.of("fault")),
          Map.entry("kernel", Set.of("symbolic", "data", "fault")),
          Map.entry("strip", Set.of("tier", "kernel")),
          Map.entry("lane", Set.of()),
          Map.entry("tier", Set.of("lane", "kernel", "symbolic", "data", "fault")),
          Map.entry("equation", Set.of("symbolic", "kernel", "data", "fault")),
          Map.entry("interval", Set.of("symbolic", "kernel", "data", "fault")),
          Map.entry(
              "lipschitz", Set.of("equation", "interval", "symbolic", "kernel", "data", "fault")),
          Map.entry("evolution", Set.of("equation", "data", "fault")),
          Map.entry("noise", Set.of("tier", "kernel")),
          Map.entry("distribution", Set.of("symbolic", "kernel", "noise", "data", "fault")),
          Map.entry("flow", Set.of("symbolic", "distribution", "kernel", "data", "fault")),
          Map.entry("gradientflow", Set.of("symbolic", "fault")),
          Map.entry(
              "path",
              Set.of(
                  "gradientflow", "flow", "symbolic", "distribution", "kernel", "data", "fault")),
          Map.entry("derivation", Set.of("path", "gradientflow", "symbolic", "fault")),
          Map.entry("langevin", Set.of("distribution", "kernel", "data", "fault")),
          Map.entry("information", Set.of("distribution", "kernel", "data", "fault")),
          Map.entry(
              "verify",
              Set.of(
                  "model",
                  "path",
                  "gradientflow",
                  "flow",
                  "distribution",
                  "symbolic",
                  "kernel",
                  "data",
                  "fault")),
          Map.entry(
              "model",
              Set.of(
                  "path",
                  "flow",
                  "distribution",
                  "symbolic",
                  "kernel",
                  "noise",
                  "parallel",
                  "strip",
                  "tier",
                  "data",
                  "fault")),
          Map.entry("stepping", Set.of("tier", "model", "kernel", "noise", "parallel", "data")),
          Map.entry(
              "likelihood",
              Set.of("model", "path", "distribution", "symbolic", "noise", "data", "fault")),
          Map.entry(
              "bound",
              Set.of(
                  "analysis",
                  "model",
                  "path",
                  "distribution",
                  "symbolic",
                  "kernel",
                  "data",
                  "fault")),
          Map.entry(
              "sampling",
              Set.of("model", "path", "distribution", "kernel", "noise", "data", "fault")));

  private static final Set<String> INTERPRETER = packagesOf("interpreter");

  /** The packages right below {@code org.difflow} that a module holds. */
  private static Set<String> packagesOf(String module) {
    Path sources = Project.ROOT.resolve(module).resolve("src/main/java/org/difflow");
    return Project.filesEnding(".java").stream()
        .filter(file -> file.startsWith(sources))
        .map(file -> sources.relativize(file).getName(0).toString())
        .collect(Collectors.toSet());
  }

  private static String[] patterns(Set<String> packages) {
    return packages.stream().map(name -> ROOT + name + "..").toArray(String[]::new);
  }

  static Set<String> enginePackages() {
    return packagesOf("engine");
  }

  @Test
  void theTableHasEveryPackageOfTheEngine() {
    assertThat(ENGINE.keySet()).isEqualTo(enginePackages());
  }

  @ParameterizedTest
  @MethodSource("enginePackages")
  void packageOfTheEngineSeesWhatItMay(String name) {
    seesOnly(name, ENGINE.get(name)).check(CLASSES);
  }

  @Test
  void arrowThatIsNotInTheTableIsSeen() {
    ArchRule wrong = seesOnly("path", Set.of("symbolic", "data"));
    assertThatThrownBy(() -> wrong.check(CLASSES)).hasMessageContaining("org.difflow.kernel");
  }

  private static ArchRule seesOnly(String name, Set<String> allowed) {
    Set<String> others = enginePackages();
    others.remove(name);
    others.removeAll(allowed);
    return noClasses()
        .that()
        .resideInAPackage(ROOT + name + "..")
        .should()
        .dependOnClassesThat(resideInAnyPackage(patterns(others)));
  }

  @Test
  void packagesFormNoCycle() {
    slices().assignedFrom(new Packages()).should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void truffleIsSeenByTheInterpreterAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackages(patterns(INTERPRETER))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.oracle.truffle..")
        .check(CLASSES);
  }

  @Test
  void engineReadsAndWritesChannelsNotFiles() {
    noClasses()
        .that()
        .resideInAnyPackage(patterns(enginePackages()))
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.nio.file.Path")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.nio.file.Files")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.File")
        .check(CLASSES);
  }

  /**
   * Every package is its own slice, with one exception: the symbolic core, whose expressions offer
   * what its inner packages compute, is one with them.
   */
  private static final class Packages implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      List<String> parts = List.of(type.getPackageName().split("\\."));
      String name = parts.size() > 2 ? parts.get(2) : "";
      return SliceIdentifier.of(name.equals("symbolic") ? name : type.getPackageName());
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }
}
