package dev.amphibian.benchmarks;

import dev.amphibian.local.FailedToStart;
import dev.amphibian.local.LambdaPlatform;
import dev.amphibian.local.Measured;
import dev.amphibian.local.Outcome;
import dev.amphibian.local.RunningFunction;
import dev.amphibian.local.Start;
import dev.amphibian.local.Started;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * Starts functions of each wiring and their peers in turn, each in a process of its own under AWS's
 * runtime client with the same flags, and prints medians.
 *
 * <p>Argument: the folder of the built applications. System property {@code rounds}: how often each
 * starts, 11 by default, after one round that isn't counted.
 */
public final class ColdStart {

  private ColdStart() {}

  /** Runs the benchmark. */
  public static void main(String[] arguments) {
    Path applications = Path.of(arguments[0]);
    int rounds = Integer.getInteger("rounds", 11);
    LambdaPlatform lambda = LambdaPlatform.with(ClassPath.runtimeClient());
    System.out.println(
        "| workload | way | ms | ÷ hand-written | processor ms | RSS MiB | zip MB |");
    System.out.println("|---|---|---|---|---|---|---|");
    for (Workload workload : Workload.all()) {
      report(workload, measure(lambda, workload.candidates(applications), rounds));
    }
  }

  private static Map<Candidate, List<Sample>> measure(
      LambdaPlatform lambda, List<Candidate> candidates, int rounds) {
    Map<Candidate, List<Sample>> samples = new LinkedHashMap<>();
    for (int round = 0; round <= rounds; round++) {
      for (Candidate candidate : candidates) {
        Sample sample = coldStart(lambda, candidate);
        if (round > 0) {
          samples.computeIfAbsent(candidate, unused -> new ArrayList<>()).add(sample);
        } else {
          System.err.println(candidate.name() + " answers " + sample.answer());
        }
      }
    }
    return samples;
  }

  private static Sample coldStart(LambdaPlatform lambda, Candidate candidate) {
    Start<RunningFunction> start = lambda.start(candidate.function());
    if (start instanceof FailedToStart<RunningFunction> failed) {
      throw new IllegalStateException(candidate + ": " + failed.problem() + "\n" + failed.log());
    }
    try (RunningFunction running = ((Started<RunningFunction>) start).running()) {
      Outcome outcome = running.invoke(candidate.event().json());
      if (!(outcome instanceof Outcome.Answered answered)) {
        throw new IllegalStateException(candidate + ": " + outcome + "\n" + running.log());
      }
      String answer = new String(answered.payload(), StandardCharsets.UTF_8);
      if (!answer.contains("\"statusCode\":200")) {
        throw new IllegalStateException(candidate + ": " + answer + "\n" + running.log());
      }
      Measured measured = running.measured();
      return new Sample(
          measured.firstAnswer().orElseThrow().toMillis(),
          processorTime().toMillis(),
          measured.peakMemoryBytes().orElseThrow(),
          answer);
    }
  }

  /** Of the one process that this one has started and not yet ended. */
  private static Duration processorTime() {
    return ProcessHandle.current()
        .descendants()
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static void report(Workload workload, Map<Candidate, List<Sample>> samples) {
    long byHand = median(samples.values().iterator().next(), Sample::millis);
    samples.forEach(
        (candidate, all) -> {
          long millis = median(all, Sample::millis);
          System.out.printf(
              "| %s | %s | %d | %.2f | %d | %d | %.1f |%n",
              workload.name(),
              candidate.name(),
              millis,
              millis / (double) byHand,
              median(all, Sample::processorMillis),
              median(all, Sample::peakBytes) >> 20,
              candidate.size() / 1e6);
        });
  }

  private static long median(List<Sample> samples, ToLongFunction<Sample> figure) {
    long[] sorted = samples.stream().mapToLong(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
