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
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
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
 * file beside the classes, {@code // File: name 30MB} one of that size. {@code // Java: 26} is the
 * version that the classes are for, {@code // Dockerfile: FROM java} a line of a Dockerfile, in
 * which {@code {9 times x}} is written out, {@code // Native: artifact x86-64/a.so} a library of
 * machine code in a jar, {@code // Platform: cloud-run} the one to judge for.
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

  private static final Pattern FILE =
      Pattern.compile("^// File: (\\S+) (\\d+)MB$", Pattern.MULTILINE);
  private static final Pattern JAVA = Pattern.compile("^// Java: (\\d+)$", Pattern.MULTILINE);
  private static final Pattern PLATFORM =
      Pattern.compile("^// Platform: (\\S+)$", Pattern.MULTILINE);

  private static final Pattern DOCKERFILE =
      Pattern.compile("^// Dockerfile: (.+?)" + MARK + "$", Pattern.MULTILINE);
  private static final Pattern NATIVE =
      Pattern.compile("^// Native: (\\S+) (\\S+)$", Pattern.MULTILINE);
  private static final Pattern TIMES = Pattern.compile("\\{(\\d+) times x}");

  /** Where a class file says for which Java it is, as Java's number and {@link #JAVA_OFFSET}. */
  private static final int VERSION_BYTE = 7;

  private static final int JAVA_OFFSET = 44;

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

  /** Analyses it for the platform that its sources name, else for AWS Lambda. */
  public Analysis analyze() {
    String platform = given(PLATFORM).orElse("aws-lambda");
    return Analyzer.analyze(input(), List.of(PlatformCatalogue.named(platform)));
  }

  private Optional<String> given(Pattern header) {
    return sources.stream()
        .map(TestCodebase::text)
        .flatMap(text -> header.matcher(text).results())
        .map(match -> match.group(1))
        .findFirst();
  }

  private static String text(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
        copyClasses(source, classes, given(JAVA).map(Integer::valueOf));
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
        for (Matcher file = FILE.matcher(text); file.find(); ) {
          try (RandomAccessFile empty =
              new RandomAccessFile(classes.resolve(file.group(1)).toFile(), "rw")) {
            empty.setLength(megabytes(file.group(2)));
          }
        }
        for (Matcher code = NATIVE.matcher(text); code.find(); ) {
          jars.replaceAll(withMachineCode(code.group(1), code.group(2)));
        }
        for (Matcher jar = JAR.matcher(text); jar.find(); ) {
          put(jars, jar.group(1), megabytes(jar.group(2)), megabytes(jar.group(3)));
        }
      }
      Files.write(classes.resolve("application.properties"), settings);
      return new CodebaseInput("fixture", root(), List.of(classes), List.of(SOURCES), jars);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A Dockerfile is looked for from the project's folder downwards. */
  private Path root() throws IOException {
    List<String> lines =
        sources.stream()
            .flatMap(source -> DOCKERFILE.matcher(text(source)).results())
            .map(line -> TIMES.matcher(line.group(1)).replaceAll(n -> repeated(n.group(1))))
            .toList();
    if (lines.isEmpty()) {
      return MODULE;
    }
    Files.write(folder.resolve("Dockerfile"), lines);
    return folder;
  }

  private static String repeated(String times) {
    return "x".repeat(Integer.parseInt(times));
  }

  private static long megabytes(String number) {
    return Long.parseLong(number) * MIB;
  }

  private static void copyClasses(Path source, Path target, Optional<Integer> java)
      throws IOException {
    String sourceName = source.getFileName().toString();
    String inPackage = SOURCES.relativize(source).toString();
    String packageFolder = inPackage.substring(0, inPackage.length() - sourceName.length());
    Path into = Files.createDirectories(target.resolve(packageFolder));
    try (Stream<Path> files = Files.list(CLASSES.resolve(packageFolder))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        if (sourceName(file).equals(Optional.of(sourceName))) {
          byte[] bytes = Files.readAllBytes(file);
          java.ifPresent(version -> bytes[VERSION_BYTE] = (byte) (version + JAVA_OFFSET));
          Files.write(into.resolve(file.getFileName().toString()), bytes);
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

  /** A jar of this name with one entry more, the others as they are. */
  private UnaryOperator<Jar> withMachineCode(String artifact, String entry) {
    return jar -> jar.artifact().equals(artifact) ? withMachineCode(jar, entry) : jar;
  }

  private Jar withMachineCode(Jar jar, String entry) {
    Path file = folder.resolve(entry.replace('/', '-') + ".jar");
    try (ZipFile from = new ZipFile(jar.file().toFile());
        JarOutputStream into = new JarOutputStream(Files.newOutputStream(file))) {
      for (ZipEntry each : Collections.list(from.entries())) {
        into.putNextEntry(new ZipEntry(each.getName()));
        from.getInputStream(each).transferTo(into);
      }
      into.putNextEntry(new ZipEntry(entry));
      into.write(entry.endsWith(".so") ? linux(entry.startsWith("arm64")) : new byte[100]);
      return new Jar(jar.group(), artifact(jar.file()), "1", file, 0, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As much of a library as tells the system and processor that it is for. */
  private static byte[] linux(boolean isArm) {
    byte[] bytes = new byte[100];
    ByteBuffer.wrap(bytes).putInt(0x7F454C46).put(18, (byte) (isArm ? 0xB7 : 0x3E));
    return bytes;
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
