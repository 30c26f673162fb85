package dev.amphibian.analyzer.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Lets {@code javac} compile the sources of a large application and the analyzer analyse it, in
 * turn, each in a process of its own with a heap of 1 GiB, and prints seconds from start to end of
 * the process.
 *
 * <p>Argument: the folder with the application's {@code classes}, {@code sources}, {@code
 * compile-path} and {@code runtime-path}. System property {@code rounds}: how often, 5 by default,
 * after one round that isn't counted.
 */
public final class Scale {

  private static final String HEAP = "-Xmx1g";

  private final Path application;
  private final Path work;

  private Scale(Path application, Path work) {
    this.application = application;
    this.work = work;
  }

  /** Runs the benchmark. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int rounds = Integer.getInteger("rounds", 5);
    Path work = Files.createTempDirectory("amphibian-benchmark");
    Scale scale = new Scale(Path.of(arguments[0]), work);
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    for (int round = 0; round <= rounds; round++) {
      Path output = Files.createDirectory(work.resolve("round" + round));
      boolean counts = round > 0;
      scale.measure("javac", scale.javac(output), counts, seconds);
      scale.measure("first analysis", scale.analysis(output), counts, seconds);
      scale.measure("again, nothing changed", scale.analysis(output), counts, seconds);
      scale.measure(
          "again, another limit",
          scale.analysis(output, "payload.request.max=1 MB"),
          counts,
          seconds);
      Path source = scale.sources().get(0);
      Files.writeString(source, Files.readString(source) + "\n");
      scale.measure("again, one source changed", scale.analysis(output), counts, seconds);
    }
    for (int round = 0; round <= rounds; round++) {
      scale.measureRules(round > 0, seconds);
    }
    report(seconds);
  }

  private void measureRules(boolean counts, Map<String, List<Double>> seconds)
      throws IOException, InterruptedException {
    String[] parts =
        output("rules", command(RuleShare.class, List.of(application.toString()))).split(" ");
    if (counts) {
      add("code, within one process", Double.parseDouble(parts[0]), seconds);
      add("all rules, in the same", Double.parseDouble(parts[1]), seconds);
    }
  }

  private static void add(String name, double took, Map<String, List<Double>> seconds) {
    seconds.computeIfAbsent(name, unused -> new ArrayList<>()).add(took);
  }

  private void measure(
      String name, List<String> command, boolean counts, Map<String, List<Double>> seconds)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    output(name, command);
    if (counts) {
      add(name, (System.nanoTime() - start) / 1e9, seconds);
    }
  }

  /** What a process prints until it ends. */
  private String output(String name, List<String> command)
      throws IOException, InterruptedException {
    Path log = work.resolve("log");
    int exit =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IllegalStateException(name + " failed:\n" + Files.readString(log));
    }
    return Files.readString(log).strip();
  }

  private List<String> javac(Path output) throws IOException {
    Path files =
        Files.write(work.resolve("files"), sources().stream().map(Path::toString).toList());
    return List.of(
        tool("javac"),
        "-J" + HEAP,
        "-proc:none",
        "-nowarn",
        "-d",
        output.resolve("classes").toString(),
        "-cp",
        Files.readString(application.resolve("compile-path")).strip(),
        "@" + files);
  }

  private List<Path> sources() throws IOException {
    try (Stream<Path> all = Files.walk(application.resolve("sources"))) {
      return all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private List<String> analysis(Path output, String... limits) {
    List<String> arguments = new ArrayList<>(List.of(application.toString(), output.toString()));
    arguments.addAll(List.of(limits));
    return command(AnalyzeOnce.class, arguments);
  }

  private static List<String> command(Class<?> main, List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                tool("java"), HEAP, "-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    return command;
  }

  private static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  private static void report(Map<String, List<Double>> seconds) {
    System.out.println("seconds                        min   median      max");
    seconds.forEach(
        (name, all) -> {
          Collections.sort(all);
          System.out.printf(
              Locale.ROOT,
              "%-26s %7.2f %8.2f %8.2f%n",
              name,
              all.get(0),
              all.get(all.size() / 2),
              all.get(all.size() - 1));
        });
  }
}
