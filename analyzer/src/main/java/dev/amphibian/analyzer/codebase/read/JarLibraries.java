package dev.amphibian.analyzer.codebase.read;

import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.analyzer.codebase.Libraries;
import dev.amphibian.analyzer.codebase.LibraryType;
import dev.amphibian.analyzer.codebase.MachineCode;
import dev.amphibian.analyzer.codebase.Memo;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The jars of the class path: names are indexed at once, class files are read when asked for. */
final class JarLibraries implements Libraries {

  private static final String SERVICES = "META-INF/services/";
  private static final String FACTORIES = "META-INF/spring.factories";

  private static final SourceIndex NO_SOURCES = SourceIndex.of(Path.of(""), List.of());

  private final List<Jar> jars;
  private final Names names = new Names();
  private final Memo<String, Optional<TypeInfo>> described = new Memo<>(this::readDescription);
  private final Map<String, Jar> homes = new HashMap<>();
  private final Map<Jar, Set<String>> serviceFiles = new HashMap<>();
  private final Map<Jar, Set<String>> springFiles = new HashMap<>();
  private final Map<Jar, List<String>> machineCode = new HashMap<>();
  private final Map<Jar, ZipFile> opened = new HashMap<>();
  private final Memo<String, Optional<LibraryType>> known = new Memo<>(this::read);

  private JarLibraries(List<Jar> jars) {
    this.jars = jars;
  }

  /**
   * The libraries.
   *
   * @param application the types that come before them on the class path
   */
  static JarLibraries of(List<Jar> jars, List<TypeInfo> application, List<NotRead> notRead) {
    JarLibraries libraries = new JarLibraries(List.copyOf(jars));
    SecondClasses second = new SecondClasses(application);
    for (Jar jar : jars) {
      try {
        libraries.index(jar, second);
      } catch (IOException e) {
        notRead.add(
            new NotRead(
                new Place(String.valueOf(jar.file().getFileName()), 0),
                "The jar can't be read ("
                    + e.getMessage()
                    + "); what it does is missing from every slice",
                "delete it from the local repository and build again"));
      }
    }
    notRead.addAll(second.notRead());
    return libraries;
  }

  private void index(Jar jar, SecondClasses second) throws IOException {
    try (ZipFile zip = new ZipFile(jar.file().toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String name = entry.getName();
        if (isType(name)) {
          indexClass(jar, entry, second);
        } else {
          index(jar, name);
        }
      }
    }
  }

  /** Descriptions of modules and packages have one name in all jars, and nothing to run. */
  private static boolean isType(String entry) {
    return entry.endsWith(".class")
        && !entry.endsWith("-info.class")
        && !entry.startsWith("META-INF/");
  }

  private void indexClass(Jar jar, ZipEntry entry, SecondClasses second) throws IOException {
    String name = className(entry.getName());
    Jar first = homes.putIfAbsent(name, jar);
    if (first != null && open(first).getEntry(entry.getName()).getCrc() != entry.getCrc()) {
      second.add(jar, first, name);
    }
    second.addIfOfApplication(jar, name);
  }

  private void index(Jar jar, String entry) {
    if (entry.startsWith(SERVICES) && !entry.endsWith("/")) {
      serviceFiles.computeIfAbsent(jar, unused -> new LinkedHashSet<>()).add(entry);
    } else if (entry.equals(FACTORIES) || isImports(entry)) {
      springFiles.computeIfAbsent(jar, unused -> new LinkedHashSet<>()).add(entry);
    } else if (MachineCodes.isNamedSo(entry)) {
      machineCode.computeIfAbsent(jar, unused -> new ArrayList<>()).add(entry);
    }
  }

  private static boolean isImports(String entry) {
    return entry.startsWith("META-INF/spring/") && entry.endsWith(".imports");
  }

  private static String className(String entry) {
    return entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
  }

  @Override
  public List<Jar> jars() {
    return jars;
  }

  @Override
  public Optional<LibraryType> find(String name) {
    return known.of(name);
  }

  private Optional<LibraryType> read(String name) {
    Optional<Jar> jar = Optional.ofNullable(homes.get(name));
    try {
      return bytes(name).map(bytes -> ClassSummary.of(bytes).asLibraryType(jar));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Optional<byte[]> bytes(String name) throws IOException {
    String entry = name.replace('.', '/') + ".class";
    Jar jar = homes.get(name);
    try (InputStream in = jar == null ? fromJavaRuntime(entry) : fromJar(jar, entry)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    }
  }

  private InputStream fromJar(Jar jar, String entry) throws IOException {
    ZipFile zip = open(jar);
    return zip.getInputStream(zip.getEntry(entry));
  }

  private static @Nullable InputStream fromJavaRuntime(String entry) {
    return ClassLoader.getPlatformClassLoader().getResourceAsStream(entry);
  }

  @Override
  public Optional<TypeInfo> describe(String name) {
    return described.of(name);
  }

  private Optional<TypeInfo> readDescription(String name) {
    try {
      Path file = Optional.ofNullable(homes.get(name)).map(Jar::file).orElse(Path.of(name));
      return bytes(name).map(bytes -> TypeReader.describe(bytes, file, NO_SOURCES, names));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** Jars stay open for the analysis: opening one reads its whole directory. */
  private synchronized ZipFile open(Jar jar) throws IOException {
    ZipFile zip = opened.get(jar);
    if (zip == null) {
      zip = new ZipFile(jar.file().toFile());
      opened.put(jar, zip);
    }
    return zip;
  }

  @Override
  public Set<String> services(Jar jar) {
    Set<String> names = new LinkedHashSet<>();
    try {
      ZipFile zip = open(jar);
      for (String file : serviceFiles.getOrDefault(jar, Set.of())) {
        names.addAll(lines(zip, file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  @Override
  public Map<String, Set<String>> providers() {
    Map<String, Set<String>> providers = new TreeMap<>();
    try {
      for (Jar jar : jars) {
        for (String file : serviceFiles.getOrDefault(jar, Set.of())) {
          providers
              .computeIfAbsent(file.substring(SERVICES.length()), unused -> new LinkedHashSet<>())
              .addAll(lines(open(jar), file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return providers;
  }

  @Override
  public Set<String> startedBySpring(Jar jar) {
    Set<String> names = new LinkedHashSet<>();
    try {
      // A jar that can't be read has no such file, and isn't opened again.
      for (String file : springFiles.getOrDefault(jar, Set.of())) {
        names.addAll(file.equals(FACTORIES) ? factories(open(jar), file) : lines(open(jar), file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  private static Set<String> factories(ZipFile zip, String file) throws IOException {
    Properties factories = new Properties();
    try (InputStream in = zip.getInputStream(zip.getEntry(file))) {
      factories.load(in);
    }
    Set<String> names = new LinkedHashSet<>();
    for (String key : factories.stringPropertyNames()) {
      for (String name : factories.getProperty(key).split("[,\\s]+")) {
        names.add(name);
      }
    }
    return names;
  }

  private static List<String> lines(ZipFile zip, String file) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                zip.getInputStream(zip.getEntry(file)), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .toList();
    }
  }

  @Override
  public List<MachineCode> machineCode(Jar jar) {
    List<MachineCode> all = new ArrayList<>();
    try {
      for (String entry : machineCode.getOrDefault(jar, List.of())) {
        all.add(MachineCodes.read(open(jar), open(jar).getEntry(entry)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  @Override
  public Set<String> references(TypeInfo type) {
    return references(classFile(type));
  }

  @Override
  public Set<String> references(TypeInfo type, Predicate<String> annotations) {
    return references(WithoutAnnotations.of(classFile(type), annotations));
  }

  private static Set<String> references(byte[] classFile) {
    ClassSummary summary = ClassSummary.of(classFile);
    Set<String> names = new LinkedHashSet<>(summary.references());
    names.addAll(summary.namedInText());
    return names;
  }

  private static byte[] classFile(TypeInfo type) {
    try {
      return Files.readAllBytes(type.classFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
