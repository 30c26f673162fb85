package dev.amphibian.maven;

import dev.amphibian.generator.GeneratedFunction;
import dev.amphibian.generator.GeneratedProject;
import dev.amphibian.generator.pack.Training;
import dev.amphibian.local.FunctionPackage;
import dev.amphibian.local.LambdaPlatform;
import dev.amphibian.local.gateway.FrontDoor;
import dev.amphibian.local.parity.Comparison;
import dev.amphibian.local.parity.Parity;
import dev.amphibian.local.parity.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.plugin.logging.Log;

/** Starts packaged functions here, each with the requests that fit its routes. */
final class TrainingRun implements Training {

  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);

  /** A class from a file; those that are made at run time have no name that another run knows. */
  private static final Pattern LOADED = Pattern.compile("\\] (\\S+) source: (?:file|jrt):");

  private final List<Request> requests;
  private final Routes routes;
  private final FunctionDoor door;
  private final LambdaPlatform lambda;
  private final Log log;

  TrainingRun(GeneratedProject project, List<Request> requests, LambdaPlatform lambda, Log log) {
    this.requests = requests;
    this.routes = new Routes(project.functions().stream().map(f -> f.wired()).toList());
    this.door = new FunctionDoor(project.analysis().codebase(), FrontDoor.HTTP_API);
    this.lambda = lambda;
    this.log = log;
  }

  @Override
  public SortedSet<String> classesLoaded(GeneratedFunction function, Path zip, String startClass)
      throws IOException {
    List<Request> own =
        requests.stream()
            .filter(each -> routes.functionFor(each).equals(Optional.of(function.name())))
            .toList();
    if (own.isEmpty()) {
      log.warn("Not trained, no request fits its routes: " + function.name());
      return new TreeSet<>();
    }
    Path record = Files.createTempFile("amphibian-training", ".log");
    try {
      train(function, zip, startClass, own, record);
      SortedSet<String> loaded = names(record);
      log.info(
          "%s: trained with %d requests, %d classes load beside its start"
              .formatted(function.name(), own.size(), loaded.size()));
      return loaded;
    } finally {
      Files.delete(record);
    }
  }

  private void train(
      GeneratedFunction function, Path zip, String startClass, List<Request> own, Path record)
      throws IOException {
    FunctionPackage packed =
        FunctionPackage.of(function.name(), zip, startClass + "::handleRequest")
            .withJavaOptions(List.of("-Xlog:class+load:file=\"" + record + "\""));
    try (LocalForms forms = new LocalForms(log)) {
      forms.function(packed, lambda, running -> door.open(running, function.wired()));
      Parity parity = Parity.among(forms.sides(), ANSWER_LIMIT);
      for (Request request : own) {
        if (parity.compare(request) instanceof Comparison.Unanswered unanswered) {
          log.warn(function.name() + " in training: " + unanswered.problem());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The training was interrupted", e);
    }
  }

  private static SortedSet<String> names(Path record) throws IOException {
    try (Stream<String> lines = Files.lines(record)) {
      SortedSet<String> names = new TreeSet<>();
      lines
          .map(LOADED::matcher)
          .filter(Matcher::find)
          .map(found -> found.group(1))
          .forEach(names::add);
      return names;
    }
  }
}
