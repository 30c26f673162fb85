package dev.amphibian.analyzer;

import dev.amphibian.analyzer.analysis.Analysis;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.analyzer.codebase.read.CodebaseInput;
import dev.amphibian.analyzer.codebase.read.CodebaseReader;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import dev.amphibian.analyzer.entrypoint.EntryPoints;
import dev.amphibian.analyzer.platform.PlatformCatalogue;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A codebase cut out of this module's own compiled test classes: the classes of a few source files,
 * with the test class path as its libraries.
 *
 * <p>A source file gives its settings and jars in comments at its head: {@code // Setting:
 * key=value} and {@code // Jar: artifact 60MB 300MB} (packed and unpacked size; a library of the
 * test class path keeps its content and gets these sizes). {@code // Jars: artifact artifact}
 * leaves out all others of the test class path. {@code // Resource: name content} is a line of a
 * file beside the classes.
 */
public final class TestCodebase {

  /** This module's folder. */
  public static final Path MODULE =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().normalize();

  private static final Path CLASSES = MODULE.resolve("target/test-classes");
  private static final Path SOURCES = MODULE.resolve("src/test/java");
  private static final long MIB = 1024 * 1024;

  /** What a test expects there. */
  private static final String MARK = "(?: // (?:Finding|False|Missed): .*)?";

  private static final Pattern SETTING =
      Pattern.compile("^// Setting: (.*?)" + MARK + "$", Pattern.MULTILINE);
  private static final Pattern RESOURCE =
      Pattern.compile("^// Resource: (\\S+) (.+?)" + MARK + "$", Pattern.MULTILINE);
  private static final Pattern ONLY = Pattern.compile("^// Jars: (.+)$", Pattern.MULTILINE);
  private static final Pattern JAR =
      Pattern.compile("^// Jar: (\\S+) (\\d+)MB (\\d+)MB$", Pattern.MULTILINE);

  private final Path folder;
  private final List<Path> sources;

  private TestCodebase(Path folder, List<Path> sources) {
    this.folder = folder;
    this.sources = sources;
  }

  /**
   * The codebase of these source files.
   *
   * @param folder an empty folder to work in
   * @param sources relative to {@code src/test/java}, such as {@code fixtures/duration/Sleep.java}
   */
  public static TestCodebase of(Path folder, String... sources) {
    return new TestCodebase(folder, Arrays.stream(sources).map(SOURCES::resolve).toList());
  }

  /** The codebase of all source files in a package. */
  public static TestCodebase ofPackage(Path folder, String packageName) {
    try (Stream<Path> files = Files.list(SOURCES.resolve(packageName.replace('.', '/')))) {
      return new TestCodebase(folder, files.filter(Files::isRegularFile).sorted().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The codebase of one nested class of a test, with all that is nested in it: a fixture beside
   * what is expected of it.
   */
  public static Codebase read(Path folder, Class<?> fixture, List<Jar> libraries) {
    try {
      Path classes = Files.createDirectories(folder.resolve("classes"));
      copyNested(fixture, classes);
      return CodebaseReader.read(
          new CodebaseInput("fixture", MODULE, List.of(classes), List.of(SOURCES), libraries));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copyNested(Class<?> fixture, Path classes) throws IOException {
    String name = fixture.getName().substring(fixture.getPackageName().length() + 1);
    String inPackage = fixture.getPackageName().replace('.', '/');
    Path into = Files.createDirectories(classes.resolve(inPackage));
    try (Stream<Path> files = Files.list(CLASSES.resolve(inPackage))) {
      for (Path file : files.toList()) {
        String each = file.getFileName().toString();
        if (each.equals(name + ".class") || each.startsWith(name + "$")) {
          Files.copy(file, into.resolve(each));
        }
      }
    }
  }

  /** Analyses it for AWS Lambda. */
  public Analysis analyze() {
    return Analyzer.analyze(input(), List.of(PlatformCatalogue.named("aws-lambda")));
  }

  /** Reads it. */
  public Codebase read() {
    return CodebaseReader.read(input());
  }

  /** Its entry points, sorted by id. */
  public List<EntryPoint> entryPoints() {
    return EntryPoints.of(read(), FinderCatalogue.FINDERS).all();
  }

  /** Where it lies. */
  public CodebaseInput input() {
    try {
      Path classes = Files.createDirectories(folder.resolve("classes"));
      List<Jar> jars = new ArrayList<>(classPath());
      List<String> settings = new ArrayList<>();
      for (Path source : sources) {
        copyClasses(source, classes);
        String text = Files.readString(source);
        ONLY.matcher(text)
            .results()
            .map(only -> List.of(only.group(1).split(" ")))
            .forEach(only -> jars.removeIf(jar -> !only.contains(jar.artifact())));
        SETTING.matcher(text).results().forEach(match -> settings.add(match.group(1)));
        for (Matcher file = RESOURCE.matcher(text); file.find(); ) {
          Files.writeString(
              classes.resolve(file.group(1)),
              file.group(2) + "\n",
              StandardOpenOption.CREATE,
              StandardOpenOption.APPEND);
        }
        for (Matcher jar = JAR.matcher(text); jar.find(); ) {
          put(jars, jar.group(1), megabytes(jar.group(2)), megabytes(jar.group(3)));
        }
      }
      Files.write(classes.resolve("application.properties"), settings);
      return new CodebaseInput("fixture", MODULE, List.of(classes), List.of(SOURCES), jars);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long megabytes(String number) {
    return Long.parseLong(number) * MIB;
  }

  private static void copyClasses(Path source, Path target) throws IOException {
    String sourceName = source.getFileName().toString();
    String inPackage = SOURCES.relativize(source).toString();
    String packageFolder = inPackage.substring(0, inPackage.length() - sourceName.length());
    Path into = Files.createDirectories(target.resolve(packageFolder));
    try (Stream<Path> files = Files.list(CLASSES.resolve(packageFolder))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        if (sourceName(file).equals(Optional.of(sourceName))) {
          Files.copy(file, into.resolve(file.getFileName().toString()));
        }
      }
    }
  }

  private static Optional<String> sourceName(Path classFile) throws IOException {
    List<String> names = new ArrayList<>();
    ClassVisitor visitor =
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public void visitSource(String source, String debug) {
            names.add(source);
          }
        };
    new ClassReader(Files.readAllBytes(classFile)).accept(visitor, ClassReader.SKIP_CODE);
    return names.stream().findFirst();
  }

  /** The test class path's jars, weightless. */
  public static List<Jar> classPath() {
    String[] entries =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
            .split(Pattern.quote(System.getProperty("path.separator")));
    return Arrays.stream(entries)
        .filter(entry -> entry.endsWith(".jar"))
        .map(Path::of)
        .map(file -> new Jar("test", artifact(file), "1", file, 0, 0))
        .toList();
  }

  private static String artifact(Path file) {
    return file.getFileName().toString().replaceFirst("-\\d.*", "");
  }

  private void put(List<Jar> jars, String artifact, long zipped, long unzipped) throws IOException {
    Optional<Jar> known = jars.stream().filter(j -> j.artifact().equals(artifact)).findFirst();
    Path file = known.isPresent() ? known.get().file() : emptyJar(artifact);
    known.ifPresent(jars::remove);
    jars.add(new Jar("test", artifact, "1", file, zipped, unzipped));
  }

  private Path emptyJar(String artifact) throws IOException {
    Path file = folder.resolve(artifact + ".jar");
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out)) {
      jar.finish();
    }
    return file;
  }
}
