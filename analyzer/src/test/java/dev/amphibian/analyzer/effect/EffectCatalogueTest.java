package dev.amphibian.analyzer.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amphibian.analyzer.TestCodebase;
import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The catalogue's lines are well-formed, true, and each is exercised by a line of a fixture. */
class EffectCatalogueTest {

  /** Methods that the versions under test don't have: of Java after 17, of others before 7. */
  private static final List<String> OF_OTHER_VERSIONS =
      List.of(
          "java.lang.Thread startVirtualThread",
          "java.util.List addFirst",
          "java.util.List addLast",
          "java.lang.foreign.SymbolLookup libraryLookup",
          "java.util.concurrent.ExecutorService close",
          "org.hibernate.Session createSQLQuery(java.lang.String)",
          "org.hibernate.Session delete",
          "org.hibernate.Session save",
          "org.hibernate.Session saveOrUpdate",
          "org.hibernate.Session update",
          "org.springframework.http.client.HttpComponentsClientHttpRequestFactory setConnectTimeout");

  private static final Pattern MARK = Pattern.compile("// Effect: (.+)$");

  private final EffectCatalogue catalogue = EffectCatalogue.standard();
  private final Codebase fixtures;

  EffectCatalogueTest(@TempDir Path folder) {
    fixtures = TestCodebase.ofPackage(folder, "fixtures.effect").read();
  }

  @Test
  void noLineStandsTwice() {
    assertThat(catalogue.lines())
        .extracting(
            line ->
                line.owner()
                    + " "
                    + line.method()
                    + line.parameters().orElse("")
                    + " : "
                    + line.effect().kind())
        .doesNotHaveDuplicates();
  }

  @Test
  void everyLineNamesATypeAndMethodThatExist() {
    assertThat(testable().filter(line -> !exists(line)).map(EffectCatalogueTest::text)).isEmpty();
  }

  @Test
  void everyLineIsExercisedByAFixture() {
    List<Call> calls =
        fixtures.types().stream()
            .flatMap(type -> type.methods().stream())
            .map(MethodInfo::calls)
            .flatMap(List::stream)
            .toList();

    assertThat(
            testable()
                .filter(line -> !line.isOfType())
                .filter(line -> !isExercised(line, calls))
                .map(EffectCatalogueTest::text))
        .as("lines to call in a class of fixtures.effect")
        .isEmpty();
  }

  @Test
  void everyExceptionIsForALibraryThatIsReallyAbsent() {
    assertThat(AbsentLibraries.NAMES)
        .allSatisfy(
            name ->
                assertThat(
                        catalogue.lines().stream().filter(line -> AbsentLibraries.isIn(name, line)))
                    .as(name)
                    .isNotEmpty()
                    .allMatch(line -> load(line.owner()).isEmpty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AllocationEffects",
        "JavaEffects",
        "JavaThreadEffects",
        "JavaNetworkEffects",
        "JavaFileEffects",
        "JavaStateEffects",
        "MachineEffects",
        "SpringEffects",
        "MoreSpringEffects",
        "JakartaEffects",
        "MoreJakartaEffects",
        "LibraryEffects",
        "HttpClientsEffects",
        "DatabasesEffects",
        "MessagingEffects",
        "DocumentsEffects",
        "WaitEffects",
        "NameEffects",
        "MoreNameEffects",
        "AnswerEffects",
        "ProcessEffects",
        "SecretEffects",
        "OpenFileEffects",
        "PartEffects",
        "ServingEffects"
      })
  void saysOfEachCallWhatTheFixtureMarks(String fixture) throws IOException {
    Path source = TestCodebase.MODULE.resolve("src/test/java/fixtures/effect/" + fixture + ".java");

    assertThat(effects(fixture)).isEqualTo(marks(source));
  }

  private Map<Integer, Set<String>> effects(String fixture) {
    Map<Integer, Set<String>> byLine = new TreeMap<>();
    fixtures
        .type("fixtures.effect." + fixture)
        .orElseThrow()
        .methods()
        .forEach(
            method ->
                method
                    .calls()
                    .forEach(
                        call ->
                            catalogue
                                .of(call.target(), fixtures)
                                .forEach(
                                    effect ->
                                        byLine
                                            .computeIfAbsent(
                                                call.place().line(), n -> new TreeSet<>())
                                            .add(effect.kind().key()))));
    return byLine;
  }

  private static Map<Integer, Set<String>> marks(Path source) throws IOException {
    Map<Integer, Set<String>> byLine = new TreeMap<>();
    List<String> lines = Files.readAllLines(source);
    for (int i = 0; i < lines.size(); i++) {
      Matcher mark = MARK.matcher(lines.get(i));
      if (mark.find()) {
        byLine.put(i + 1, new TreeSet<>(List.of(mark.group(1).split(", "))));
      }
    }
    return byLine;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.lang.Thread sleep",
        "java.lang.Thread sleep : naps",
        "java.lang.Thread : sleeps",
        "java.lang.Thread sleep : sleeps arg",
      })
  void whatIsNoLineIsRefused(String line) {
    assertThatThrownBy(() -> CatalogueLine.parse(line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(line);
  }

  @Test
  void aLineForOneOverloadSaysNothingOfTheOthers() {
    CatalogueLine line = CatalogueLine.parse("com.acme.A go(int,java.lang.String[]) : queries");

    assertThat(line.parameters()).contains("(int,java.lang.String[])");
    assertThat(line.effect().kind()).isEqualTo(EffectKind.QUERIES);
  }

  private Stream<CatalogueLine> testable() {
    return catalogue.lines().stream()
        .filter(line -> !AbsentLibraries.include(line))
        .filter(line -> !OF_OTHER_VERSIONS.contains(text(line)));
  }

  private boolean isExercised(CatalogueLine line, List<Call> calls) {
    EffectCatalogue alone = new EffectCatalogue(List.of(line));
    return calls.stream().anyMatch(call -> !alone.of(call.target(), fixtures).isEmpty());
  }

  private static boolean exists(CatalogueLine line) {
    if (line.owner().endsWith("[]")) {
      return true; // the language makes arrays, by no constructor
    }
    // A line on Spring Data's root interface speaks of methods that applications declare below it.
    boolean isDeclaredBelow = line.owner().equals("org.springframework.data.repository.Repository");
    Optional<ClassReader> type = load(line.owner());
    return type.isPresent()
        && (isDeclaredBelow
            || line.isWildcard()
            || line.isOfType()
            || line.isOfMarked()
            || methods(type.get()).anyMatch(line::names));
  }

  /** The methods of a type and of all above it; reflection would want its parameters' types too. */
  private static Stream<MethodId> methods(ClassReader type) {
    List<MethodId> own = new ArrayList<>();
    ClassVisitor visitor =
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public @Nullable MethodVisitor visitMethod(
              int access,
              String name,
              String descriptor,
              @Nullable String signature,
              String @Nullable [] exceptions) {
            own.add(new MethodId(type.getClassName(), name, descriptor));
            return null;
          }
        };
    type.accept(visitor, ClassReader.SKIP_CODE);
    Stream<String> above =
        Stream.concat(
            Optional.ofNullable(type.getSuperName()).stream(), Arrays.stream(type.getInterfaces()));
    return Stream.concat(
        own.stream(), above.flatMap(name -> load(name).stream()).flatMap(t -> methods(t)));
  }

  private static Optional<ClassReader> load(String name) {
    String file = name.replace('.', '/') + ".class";
    try (InputStream in = ClassLoader.getSystemResourceAsStream(file)) {
      return in == null ? Optional.empty() : Optional.of(new ClassReader(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(CatalogueLine line) {
    return line.owner() + " " + line.method() + line.parameters().orElse("");
  }
}
