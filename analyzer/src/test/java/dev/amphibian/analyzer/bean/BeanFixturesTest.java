package dev.amphibian.analyzer.bean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.TestCodebase;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder below {@code fixtures/bean} is an application that shows one feature. Its comments
 * say what becomes of the line they stand on.
 *
 * <ul>
 *   <li>{@code // Bean: name}: this class or method makes a bean of this name, for certain; {@code
 *       // Bean: name LIKELY} not for certain
 *   <li>{@code // No bean}: it makes none
 *   <li>{@code // Injected: one, other POSSIBLE}: this field or parameter is handed these beans, of
 *       which the first is certain; {@code // Injected: nothing} none of the application's
 *   <li>{@code // Missed: …} before any of these: it should be so but isn't; we know
 * </ul>
 *
 * <p>What lies in a folder {@code resources} is put on the class path.
 */
class BeanFixturesTest {

  private static final Path SOURCES = TestCodebase.MODULE.resolve("src/test/java");
  private static final Path FIXTURES = SOURCES.resolve("fixtures/bean");
  private static final Pattern MARK =
      Pattern.compile("// (Missed: )?(Bean|No bean|Injected)(?:: (.+))?$");
  private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|record) (\\w+)");
  private static final Pattern METHOD = Pattern.compile("(\\w+)\\([^()]*\\)");
  private static final Pattern VARIABLE = Pattern.compile("(\\w+)(?: = [^;,()]+)?[;,)][ {}]*$");

  static Stream<String> features() throws IOException {
    try (Stream<Path> folders = Files.list(FIXTURES)) {
      return folders
          .filter(Files::isDirectory)
          .map(f -> f.getFileName().toString())
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("features")
  void comesOutAsTheFixtureSays(String feature, @TempDir Path folder) throws IOException {
    List<Path> sources = files(FIXTURES.resolve(feature), ".java");
    Codebase codebase = codebase(feature, sources, folder);
    BeanGraph graph = BeanGraph.of(codebase);
    SoftAssertions softly = new SoftAssertions();
    List<Mark> marks = new ArrayList<>();
    for (Path source : sources) {
      marks.addAll(marks(source));
    }
    assertThat(marks).as("marks in %s", feature).isNotEmpty();
    for (Mark mark : marks) {
      Set<String> found = mark.found(codebase, graph);
      if (mark.isMissed()) {
        softly.assertThat(found).as("missed at %s", mark.place()).isNotEqualTo(mark.expected());
      } else {
        softly.assertThat(found).as(mark.place()).isEqualTo(mark.expected());
      }
    }
    softly.assertAll();
  }

  @Test
  void coverFeaturesEnough() throws IOException {
    assertThat(features()).hasSizeGreaterThanOrEqualTo(35);
  }

  private static Codebase codebase(String feature, List<Path> sources, Path folder)
      throws IOException {
    Path resources = FIXTURES.resolve(feature).resolve("resources");
    for (Path file : Files.isDirectory(resources) ? files(resources, "") : List.<Path>of()) {
      Path target = folder.resolve("classes").resolve(resources.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
    String[] names =
        sources.stream().map(file -> SOURCES.relativize(file).toString()).toArray(String[]::new);
    return TestCodebase.of(folder, names).read();
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(f -> Files.isRegularFile(f) && f.toString().endsWith(ending))
          .sorted()
          .toList();
    }
  }

  private static List<Mark> marks(Path source) throws IOException {
    List<Mark> marks = new ArrayList<>();
    String packageName =
        SOURCES.relativize(source.getParent()).toString().replace('/', '.').replace('\\', '.');
    NavigableMap<Integer, String> types = new TreeMap<>();
    int number = 0;
    for (String line : Files.readAllLines(source)) {
      number++;
      int indent = line.length() - line.stripLeading().length();
      Matcher declared = TYPE.matcher(line);
      boolean declaresType = !line.strip().startsWith("*") && declared.find();
      if (declaresType || line.strip().startsWith("}")) {
        types.tailMap(indent, true).clear();
      }
      if (declaresType && !line.contains("{}")) {
        types.put(indent, declared.group(1));
      }
      Matcher mark = MARK.matcher(line);
      if (mark.find()) {
        String code = line.substring(0, mark.start());
        marks.add(
            new Mark(
                mark.group(1) != null,
                mark.group(2),
                expected(mark.group(3)),
                packageName,
                declaresType ? declared.group(1) : types.lowerEntry(indent).getValue(),
                member(code, mark.group(2), declaresType),
                source.getFileName() + ":" + number));
      }
    }
    return marks;
  }

  private static Set<String> expected(String list) {
    return list == null || list.equals("nothing")
        ? Set.of()
        : Stream.of(list.split(", *"))
            .map(item -> item.contains(" ") ? item : item + " PROVEN")
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String member(String code, String what, boolean isType) {
    if (isType && !what.equals("Injected")) {
      return "";
    }
    Matcher variable = VARIABLE.matcher(code);
    Matcher method = METHOD.matcher(code);
    boolean isMethod = method.find();
    if (isMethod && (!what.equals("Injected") || code.contains("()"))) {
      return method.group(1);
    }
    return variable.find() ? variable.group(1) : "";
  }

  /**
   * A mark in a fixture.
   *
   * @param member the field, parameter or method; empty for the type itself
   */
  private record Mark(
      boolean isMissed,
      String what,
      Set<String> expected,
      String packageName,
      String type,
      String member,
      String place) {

    Set<String> found(Codebase codebase, BeanGraph graph) {
      return what.equals("Injected") ? injected(codebase, graph) : made(codebase, graph);
    }

    private TypeInfo typeIn(Codebase codebase) {
      return codebase.types().stream()
          .filter(t -> t.packageName().equals(packageName))
          .filter(t -> t.simpleName().equals(type) || t.simpleName().endsWith("$" + type))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no type " + type + " at " + place));
    }

    private Set<String> made(Codebase codebase, BeanGraph graph) {
      TypeInfo declaring = typeIn(codebase);
      return graph.beans().stream()
          .filter(bean -> !bean.name().startsWith("&"))
          .filter(bean -> bean.declaration().equals(declaring))
          .filter(
              bean ->
                  bean.origin() == Bean.Origin.FIELD
                      ? bean.name().equals(member)
                      : bean.factory().map(f -> f.id().name()).orElse("").equals(member)
                          || (member.isEmpty() && isObjectOfFactory(bean)))
          .map(bean -> bean.name() + " " + bean.confidence())
          .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isObjectOfFactory(Bean bean) {
      return bean.factory().filter(f -> f.id().name().equals("getObject")).isPresent();
    }

    private Set<String> injected(Codebase codebase, BeanGraph graph) {
      TypeInfo owner = typeIn(codebase);
      Stream<InjectionPoint> points =
          Stream.concat(
              graph.injections(owner).stream(),
              owner.methods().stream().flatMap(m -> graph.parameters(m).stream()));
      return points
          .filter(point -> isMeant(point, owner))
          .findFirst()
          .orElseThrow(() -> new AssertionError("nothing asks for " + member + " at " + place))
          .candidates()
          .stream()
          .map(candidate -> candidate.bean().name() + " " + candidate.confidence())
          .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isMeant(InjectionPoint point, TypeInfo owner) {
      boolean isParameter =
          owner.methods().stream()
              .filter(m -> !m.isSynthetic())
              .flatMap(
                  m ->
                      m.parameters().stream()
                          .filter(p -> p.name().filter(member::equals).isPresent())
                          .map(
                              p ->
                                  "parameter "
                                      + (p.index() + 1)
                                      + " of "
                                      + m.id().simpleOwner()
                                      + (m.isConstructor()
                                          ? "'s constructor"
                                          : "." + m.id().name())))
              .anyMatch(point.member()::equals);
      return isParameter
          || (point.member().startsWith("field ") && point.member().endsWith("." + member))
          || (point.member().startsWith("method ") && point.member().endsWith("." + member))
          || point.member().startsWith("property " + member + " ");
    }
  }
}
