package dev.amphibian.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootVersion;

/**
 * A small application in one file: what must be generated for it, what to ask it, and its sources.
 *
 * @param functions labels of the entry points that become one function, such as {@code Parts#find}
 * @param wiring the wiring's label, or {@code refused}
 * @param because a part of the reason
 * @param budget memory in MiB and seconds, such as {@code 256 30}; empty for none
 * @param asked the wiring that {@code @AsFunction} asks for; empty for none
 * @param without artifact ids of libraries that the application lacks
 * @param library names of types that a further library brings
 * @param boot the version of Spring Boot that the application claims to have; empty for the one
 *     here
 * @param isNameless whether neither class files nor sources tell the names of parameters
 * @param files sources and resources by path
 */
record Case(
    String name,
    List<String> functions,
    String wiring,
    String because,
    List<Request> calls,
    String budget,
    String asked,
    List<String> without,
    List<String> library,
    String boot,
    boolean isNameless,
    Map<String, String> files) {

  private static final Path FOLDER = Path.of("src/test/resources/cases");
  static final int BOOT = Integer.parseInt(SpringBootVersion.getVersion().split("\\.")[0]);
  private static final String FROM_BOOT = "// From Boot: ";
  private static final String APPLICATION =
      """
      package shop;
      import org.springframework.boot.SpringApplication;
      import org.springframework.boot.autoconfigure.SpringBootApplication;
      @SpringBootApplication
      public class App {}
      """;

  static Stream<Case> all() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(Files::isRegularFile)
          .filter(Case::isForThisBoot)
          .sorted()
          .toList()
          .stream()
          .map(Case::read);
    }
  }

  /** Whether the line {@code // From Boot: 3}, if there is one, lets it run here. */
  private static boolean isForThisBoot(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(FROM_BOOT))
          .allMatch(line -> BOOT >= Integer.parseInt(line.substring(FROM_BOOT.length())));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static Case named(String name) {
    return read(FOLDER.resolve(name + ".java"));
  }

  private static Case read(Path file) {
    try {
      String name = FOLDER.relativize(file).toString().replace(".java", "");
      return parse(name, Files.readAllLines(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Case parse(String name, List<String> lines) {
    Map<String, String> head = new LinkedHashMap<>();
    List<Request> calls = new ArrayList<>();
    Map<String, StringBuilder> files = new LinkedHashMap<>();
    files.put("shop/App.java", new StringBuilder(APPLICATION));
    StringBuilder open = new StringBuilder();
    for (String line : lines) {
      if (line.startsWith("// File: ")) {
        open = new StringBuilder();
        files.put(line.substring(9).trim(), open);
      } else if (line.startsWith("// Call: ")) {
        calls.add(Request.parse(line.substring(9)));
      } else if (line.startsWith("// Call on Boot ")) {
        if (line.startsWith(BOOT + ": ", 16)) {
          calls.add(Request.parse(line.substring(19)));
        }
      } else if (line.startsWith("// ") && files.size() == 1) {
        head.put(
            line.substring(3, line.indexOf(':')), line.substring(line.indexOf(':') + 1).trim());
      } else {
        open.append(line).append('\n');
      }
    }
    Map<String, String> texts = new LinkedHashMap<>();
    files.forEach((path, text) -> texts.put(path, forThisBoot(text.toString())));
    return new Case(
        name,
        words(head.getOrDefault("Function", "")),
        head.getOrDefault("Wiring", ""),
        head.getOrDefault("Because", ""),
        calls,
        head.getOrDefault("Budget", ""),
        head.getOrDefault("Asked", ""),
        words(head.getOrDefault("Without", "")),
        words(head.getOrDefault("Library", "")),
        head.getOrDefault("Boot", ""),
        head.containsKey("Nameless"),
        texts);
  }

  static String forThisBoot(String source) {
    return BOOT == 2 ? source.replace("jakarta.", "javax.") : source;
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }

  @Override
  public String toString() {
    return name;
  }
}
