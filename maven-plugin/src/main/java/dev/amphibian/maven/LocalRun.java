package dev.amphibian.maven;

import dev.amphibian.analyzer.platform.Unit;
import dev.amphibian.analyzer.problem.UserProblem;
import dev.amphibian.generator.GeneratedFunction;
import dev.amphibian.generator.pack.Package;
import dev.amphibian.generator.pack.Packages;
import dev.amphibian.local.FailedToStart;
import dev.amphibian.local.FunctionPackage;
import dev.amphibian.local.HttpDoor;
import dev.amphibian.local.LambdaPlatform;
import dev.amphibian.local.Measured;
import dev.amphibian.local.Running;
import dev.amphibian.local.RunningFunction;
import dev.amphibian.local.RunningService;
import dev.amphibian.local.ServicePackage;
import dev.amphibian.local.ServicePlatform;
import dev.amphibian.local.Start;
import dev.amphibian.local.Started;
import dev.amphibian.local.gateway.FrontDoor;
import dev.amphibian.local.parity.Comparison;
import dev.amphibian.local.parity.Parity;
import dev.amphibian.local.parity.Request;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Functions and services that run here side by side until this is closed. */
final class LocalRun implements AutoCloseable {

  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);
  private static final int LOG_LINES = 40;

  private final LambdaPlatform lambda;
  private final FrontDoor frontDoor;
  private final Log log;
  private final List<String> jvmOptions;
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final List<Pair> pairs = new ArrayList<>();

  LocalRun(LambdaPlatform lambda, FrontDoor frontDoor, Log log, List<String> jvmOptions) {
    this.lambda = lambda;
    this.frontDoor = frontDoor;
    this.log = log;
    this.jvmOptions = jvmOptions;
  }

  /** Starts a function under its runtime client, and the same entry point as a REST service. */
  void start(GeneratedFunction function, Packages packages) throws IOException {
    RunningFunction asFunction =
        started(lambda.start(function(packages.of(function.name(), "aws-lambda"))));
    HttpDoor door = HttpDoor.open(asFunction, frontDoor);
    open.push(door);
    RunningService asService =
        started(new ServicePlatform().start(service(packages.of(function.name(), "spring-boot"))));
    pairs.add(new Pair(function, asFunction, door, asService));
    log.info(
        function.name() + " as function " + door.address() + ", as service " + asService.address());
  }

  private FunctionPackage function(Package packed) {
    return FunctionPackage.of(
            packed.function(), packed.path(), packed.startClass() + "::handleRequest")
        .withJavaOptions(jvmOptions);
  }

  private ServicePackage service(Package packed) {
    List<String> command = new ArrayList<>(List.of(lambda.java().toString()));
    command.addAll(jvmOptions);
    command.addAll(List.of("-cp", "app.jar" + File.pathSeparator + "lib/*", packed.startClass()));
    command.addAll(List.of("--server.port={port}", "--server.address=127.0.0.1"));
    return ServicePackage.of(packed.function(), command, packed.folder());
  }

  private <T extends Running> T started(Start<T> start) {
    if (start instanceof Started<T> started) {
      open.push(started.running());
      return started.running();
    }
    FailedToStart<T> failed = (FailedToStart<T>) start;
    tail(failed.log()).forEach(log::error);
    throw new UserProblem(failed.problem(), "the log above", "mend what it names, then run again");
  }

  private static List<String> tail(String text) {
    List<String> lines = text.lines().toList();
    return lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size());
  }

  /** Sends each request to the function and the service whose route it fits, and compares. */
  void compare(List<Request> requests, List<String> varying) throws MojoFailureException {
    Routes routes = new Routes(pairs.stream().map(pair -> pair.function().wired()).toList());
    Map<String, List<Request>> perFunction =
        requests.stream()
            .collect(Collectors.groupingBy(request -> routes.functionFor(request).orElse("")));
    perFunction.getOrDefault("", List.of()).forEach(this::unsent);
    int alike = 0;
    int sent = 0;
    try {
      for (Pair pair : pairs) {
        Parity parity =
            Parity.between(pair.door().address(), pair.service().address(), ANSWER_LIMIT)
                .withVarying(varying);
        for (Request request : perFunction.getOrDefault(pair.function().name(), List.of())) {
          Comparison comparison = parity.compare(request);
          ComparisonLines.of(pair.function().name(), comparison).forEach(log::info);
          sent++;
          alike += comparison instanceof Comparison.Alike ? 1 : 0;
        }
        figures(pair);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (sent == 0 || alike < sent) {
      throw new MojoFailureException(
          sent == 0
              ? "No request fits the route of a function that runs"
              : (sent - alike) + " of " + sent + " requests were answered differently");
    }
    log.info("All " + sent + " requests were answered alike by function and service.");
  }

  private void unsent(Request request) {
    log.warn("Not sent, no route fits: " + request.method() + " " + request.target());
  }

  private void figures(Pair pair) {
    Measured function = pair.asFunction().measured();
    log.info(
        "%s: function ready in %d ms, first answer after %s ms%s; service ready in %d ms%s"
            .formatted(
                pair.function().name(),
                function.ready().toMillis(),
                function.firstAnswer().map(d -> String.valueOf(d.toMillis())).orElse("?"),
                memory(function),
                pair.service().measured().ready().toMillis(),
                memory(pair.service().measured())));
  }

  private static String memory(Measured measured) {
    return measured.peakMemoryBytes().isPresent()
        ? ", " + Unit.BYTES.format(measured.peakMemoryBytes().getAsLong())
        : "";
  }

  /** Waits until the build is stopped. */
  void serveUntilStopped() {
    log.info("Stop with Ctrl-C.");
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        log.warn("A process was not ended cleanly: " + e);
      }
    }
  }

  private record Pair(
      GeneratedFunction function,
      RunningFunction asFunction,
      HttpDoor door,
      RunningService service) {}
}
