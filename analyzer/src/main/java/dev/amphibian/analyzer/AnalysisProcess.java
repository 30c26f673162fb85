package dev.amphibian.analyzer;

import dev.amphibian.analyzer.analysis.Results;
import dev.amphibian.analyzer.cache.Cache;
import dev.amphibian.analyzer.problem.UserProblem;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A Java process of its own for one analysis, set up for a run of seconds: the runtime's second
 * compiler takes more time there than it saves (docs/performance.md). Its heap is another than
 * Maven's, and may become as large.
 */
final class AnalysisProcess {

  private static final List<String> OPTIONS =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseParallelGC");
  private static final long MEBIBYTE = 1024 * 1024;
  private static final String TASK = "task";
  private static final String PROBLEM = "problem";
  private static final int SOLVABLE = 3;

  private final ReportedAnalysis analysis;
  private final KeptResults kept;

  AnalysisProcess(ReportedAnalysis analysis, KeptResults kept) {
    this.analysis = analysis;
    this.kept = kept;
  }

  /** A problem of the user's, on its way between the processes. */
  private record Problem(String message, String place, String remedy) {}

  Results run() {
    Cache cache = KeptResults.cache(analysis.folder());
    try {
      cache.keep(TASK, kept.fingerprint(), analysis);
      Path output = Files.createTempFile("amphibian-analysis", ".log");
      int exit = start(output).waitFor();
      String said = Files.readString(output);
      Files.delete(output);
      cache.forget(TASK);
      if (exit == SOLVABLE) {
        Problem problem = cache.read(PROBLEM, kept.fingerprint(), Problem.class).orElseThrow();
        cache.forget(PROBLEM);
        throw new UserProblem(problem.message, problem.place, problem.remedy);
      }
      return kept.kept()
          .orElseThrow(() -> new IllegalStateException("The analysis failed:\n" + said));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The analysis was interrupted", e);
    }
  }

  private Process start(Path output) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.add("-Xmx" + Runtime.getRuntime().maxMemory() / MEBIBYTE + "m");
    command.addAll(
        List.of(
            "-cp",
            classPath(),
            AnalysisProcess.class.getName(),
            analysis.folder().toString(),
            kept.code(),
            kept.fingerprint()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }

  /** What this process has loaded the analyzer from: under Maven, the plugin's own jars. */
  private static String classPath() {
    if (AnalysisProcess.class.getClassLoader() instanceof URLClassLoader loader) {
      return List.of(loader.getURLs()).stream()
          .map(AnalysisProcess::file)
          .collect(Collectors.joining(File.pathSeparator));
    }
    return System.getProperty("java.class.path");
  }

  private static String file(URL url) {
    try {
      return Path.of(url.toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(url + " is no file", e);
    }
  }

  /** The other side. Takes the folder of the reports, and the keys of the code and the results. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    KeptResults kept = new KeptResults(folder, arguments[1], arguments[2]);
    Cache cache = KeptResults.cache(folder);
    ReportedAnalysis task =
        cache.read(TASK, kept.fingerprint(), ReportedAnalysis.class).orElseThrow();
    try {
      task.runHere(kept);
    } catch (UserProblem e) {
      cache.keep(PROBLEM, kept.fingerprint(), new Problem(e.problem(), e.place(), e.remedy()));
      System.exit(SOLVABLE);
    }
  }
}
