package dev.amphibian.maven;

import dev.amphibian.generator.GeneratedFunction;
import dev.amphibian.generator.GeneratedProject;
import dev.amphibian.generator.pack.Package;
import dev.amphibian.generator.pack.Packages;
import dev.amphibian.generator.wiring.WiredFunction;
import dev.amphibian.local.FunctionPackage;
import dev.amphibian.local.LambdaPlatform;
import dev.amphibian.local.ServicePackage;
import dev.amphibian.local.gateway.FrontDoor;
import dev.amphibian.local.parity.Comparison;
import dev.amphibian.local.parity.Parity;
import dev.amphibian.local.parity.Request;
import dev.amphibian.local.parity.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * Runs packed functions here, each beside the same code as a service and, if asked for, the
 * application itself.
 *
 * @param frontDoor what stands before the functions
 * @param jvmOptions options for all virtual machines
 * @param original whether the application itself runs too, as the one that the others are to answer
 *     like
 */
record LocalRun(
    GeneratedProject project,
    Packages packages,
    LambdaPlatform lambda,
    FrontDoor frontDoor,
    List<String> jvmOptions,
    boolean original,
    Log log) {

  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);

  /** The same of other functions. */
  LocalRun of(GeneratedProject otherProject, Packages otherPackages) {
    return new LocalRun(otherProject, otherPackages, lambda, frontDoor, jvmOptions, original, log);
  }

  /**
   * Starts one function after the other, sends the requests that fit its routes to all its forms,
   * and compares the answers.
   *
   * @param varying JSON members that differ with every answer
   */
  void compare(List<Request> requests, List<String> varying)
      throws IOException, MojoFailureException {
    Routes routes = new Routes(project.functions().stream().map(f -> f.wired()).toList());
    Map<String, List<Request>> perFunction =
        requests.stream()
            .collect(Collectors.groupingBy(request -> routes.functionFor(request).orElse("")));
    perFunction.getOrDefault("", List.of()).forEach(this::unsent);
    int alike = 0;
    int sent = 0;
    try {
      for (GeneratedFunction function : project.functions()) {
        List<Request> own = perFunction.getOrDefault(function.name(), List.of());
        if (own.isEmpty()) {
          log.warn("Not started, no request fits its routes: " + function.name());
        } else {
          alike += compared(function, own, varying);
          sent += own.size();
        }
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
    log.info(
        "All %d requests were answered alike by %sfunction and service."
            .formatted(sent, hasOriginalOfAll() ? "original, " : ""));
  }

  /** The application itself has no address for what is invoked by name. */
  private boolean hasOriginalOfAll() {
    return original && project.functions().stream().noneMatch(f -> f.wired().isInvoked());
  }

  /** The name of a function, and the path of one that has no routes. */
  static String address(WiredFunction function) {
    return function.isInvoked()
        ? function.name() + " by POST " + FunctionDoor.path(function)
        : function.name();
  }

  private void unsent(Request request) {
    log.warn("Not sent, no route fits: " + request.method() + " " + request.target());
  }

  /** The number of requests that all forms of a function answer alike. */
  private int compared(GeneratedFunction function, List<Request> requests, List<String> varying)
      throws IOException, InterruptedException {
    int alike = 0;
    try (LocalForms forms = new LocalForms(log)) {
      start(forms, function);
      List<Side> sides = forms.sides();
      log.info(address(function.wired()) + " " + LocalForms.addresses(sides));
      Parity parity = Parity.among(sides, ANSWER_LIMIT).withVarying(varying);
      for (Request request : requests) {
        Comparison comparison = parity.compare(request);
        ComparisonLines.of(function.name(), comparison).forEach(log::info);
        alike += comparison instanceof Comparison.Alike ? 1 : 0;
      }
      log.info(function.name() + ": " + forms.figures());
    }
    return alike;
  }

  /** Starts the forms of a function, each at an address of its own. */
  void start(LocalForms forms, GeneratedFunction function) throws IOException {
    Package asFunction = packages.of(function.name(), "aws-lambda");
    Package asService = packages.of(function.name(), "spring-boot");
    FunctionDoor door = new FunctionDoor(project.analysis().codebase(), frontDoor);
    if (original && function.wired().isInvoked()) {
      log.info("The application itself has no address for " + function.name());
    } else if (original) {
      List<String> command = Original.command(project.analysis().codebase(), function.wired());
      forms.service("original", service(function.name(), command, asService.folder()));
    }
    FunctionPackage handler =
        FunctionPackage.of(
                asFunction.function(),
                asFunction.path(),
                asFunction.startClass() + "::handleRequest")
            .withJavaOptions(jvmOptions);
    forms.function(
        function.target("aws-lambda").startsFromSnapshot() ? handler.withSnapStart() : handler,
        lambda,
        running -> door.open(running, function.wired()));
    List<String> command = List.of("-cp", "app.jar", asService.startClass());
    forms.service("service", service(function.name(), command, asService.folder()));
  }

  private ServicePackage service(String name, List<String> javaCommand, Path folder) {
    List<String> command = new ArrayList<>(List.of(lambda.java().toString()));
    command.addAll(jvmOptions);
    command.addAll(javaCommand);
    command.addAll(List.of("--server.port={port}", "--server.address=127.0.0.1"));
    return ServicePackage.of(name, command, folder);
  }
}
