package dev.amphibian.benchmarks;

import dev.amphibian.local.FailedToStart;
import dev.amphibian.local.FunctionPackage;
import dev.amphibian.local.LambdaPlatform;
import dev.amphibian.local.Measured;
import dev.amphibian.local.Outcome;
import dev.amphibian.local.RunningFunction;
import dev.amphibian.local.Start;
import dev.amphibian.local.Started;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Starts a generated {@code direct} function and hand-written handlers for the same work in turn,
 * each in a process of its own under AWS's runtime client with the same flags, and prints medians.
 *
 * <p>Arguments: the generated {@code function.zip}, the folder of the hand-written handlers. System
 * property {@code rounds}: how often each starts, 11 by default, after one round that isn't
 * counted.
 */
public final class ColdStart {

  private static final String EVENT =
      """
      {"version":"2.0","routeKey":"GET /api/pricing/quote/{partNumber}",
       "rawPath":"/api/pricing/quote/HYD-20411",
       "rawQueryString":"quantity=60&currency=USD&requestedOn=2026-03-03",
       "queryStringParameters":{"quantity":"60","currency":"USD","requestedOn":"2026-03-03"},
       "headers":{"accept":"application/json","host":"local"},
       "requestContext":{"http":{"method":"GET","path":"/api/pricing/quote/HYD-20411",
       "protocol":"HTTP/1.1","sourceIp":"127.0.0.1","userAgent":"benchmark"},"stage":"$default",
       "domainName":"local","requestId":"1","routeKey":"GET /api/pricing/quote/{partNumber}",
       "timeEpoch":1772500000000},"isBase64Encoded":false}
      """;

  private ColdStart() {}

  /** Runs the benchmark. */
  public static void main(String[] arguments) throws IOException, URISyntaxException {
    Path zip = Path.of(arguments[0]);
    Path handlers = Path.of(arguments[1]);
    int rounds = Integer.getInteger("rounds", 11);
    LambdaPlatform lambda = LambdaPlatform.with(ClassPath.runtimeClient());
    try (HandWritten handWritten = HandWritten.from(zip, handlers)) {
      Map<String, FunctionPackage> candidates = new LinkedHashMap<>();
      candidates.put("generated", sized("generated", zip, handlerOf(zip)));
      candidates.put("hand-written, streams", sized("lean", handWritten.folder(), "LeanHandler"));
      candidates.put(
          "hand-written, typed events", sized("events", handWritten.folder(), "EventsHandler"));
      report(measure(lambda, candidates, rounds));
    }
  }

  private static FunctionPackage sized(String name, Path content, String handler) {
    return FunctionPackage.of(name, content, handler + "::handleRequest").withMemory(1769);
  }

  private static String handlerOf(Path zip) throws IOException {
    try (Stream<String> entries = Archives.entries(zip)) {
      return entries
          .filter(
              entry -> entry.startsWith("amphibian/generated/") && entry.endsWith("Function.class"))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("No generated handler in " + zip))
          .replace(".class", "")
          .replace('/', '.');
    }
  }

  private static Map<String, List<Long>> measure(
      LambdaPlatform lambda, Map<String, FunctionPackage> candidates, int rounds) {
    Map<String, List<Long>> millis = new LinkedHashMap<>();
    Map<String, String> answers = new LinkedHashMap<>();
    for (int round = 0; round <= rounds; round++) {
      for (Map.Entry<String, FunctionPackage> candidate : candidates.entrySet()) {
        long first = coldStart(lambda, candidate.getValue(), candidate.getKey(), answers);
        if (round > 0) {
          millis.computeIfAbsent(candidate.getKey(), unused -> new ArrayList<>()).add(first);
        }
      }
    }
    answers.forEach((name, answer) -> System.out.println(name + " answers " + answer));
    return millis;
  }

  private static long coldStart(
      LambdaPlatform lambda, FunctionPackage function, String name, Map<String, String> answers) {
    Start<RunningFunction> start = lambda.start(function);
    if (!(start instanceof Started<RunningFunction> started)) {
      FailedToStart<RunningFunction> failed = (FailedToStart<RunningFunction>) start;
      throw new IllegalStateException(name + ": " + failed.problem() + "\n" + failed.log());
    }
    try (RunningFunction running = started.running()) {
      Outcome outcome = running.invoke(EVENT.getBytes(StandardCharsets.UTF_8));
      if (!(outcome instanceof Outcome.Answered answered)) {
        throw new IllegalStateException(name + ": " + outcome + "\n" + running.log());
      }
      answers.put(name, new String(answered.payload(), StandardCharsets.UTF_8));
      Measured measured = running.measured();
      return measured.firstAnswer().orElseThrow().toMillis();
    }
  }

  private static void report(Map<String, List<Long>> millis) {
    long generated = median(millis.values().iterator().next());
    System.out.printf(
        "%-28s %8s %8s %8s %10s%n",
        "process start to first answer", "min ms", "median", "max", "generated/");
    for (Map.Entry<String, List<Long>> entry : millis.entrySet()) {
      List<Long> all = entry.getValue();
      System.out.printf(
          "%-28s %8d %8d %8d %10.2f%n",
          entry.getKey(),
          Collections.min(all),
          median(all),
          Collections.max(all),
          generated / (double) median(all));
    }
  }

  private static long median(List<Long> values) {
    long[] sorted = values.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
