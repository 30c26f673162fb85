package dev.amphibian.maven;

import static java.util.stream.Collectors.joining;

import dev.amphibian.analyzer.problem.UserProblem;
import dev.amphibian.generator.GeneratedProject;
import dev.amphibian.generator.pack.Packages;
import dev.amphibian.local.gateway.FrontDoor;
import dev.amphibian.local.parity.Request;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Packs functions and services and runs them here: the function under its platform's official
 * runtime client, both behind HTTP. With requests it sends each to both, and to the application
 * itself if asked for, compares the answers and ends; without, it serves until it is stopped, and
 * starts anew what it serves whenever the application is compiled again.
 */
@Mojo(name = "run", defaultPhase = LifecyclePhase.PACKAGE)
public final class RunMojo extends PackagingMojo {

  /** Requests to send to function and service, as a {@code .http} file. */
  @Parameter(property = "amphibian.requests")
  private @Nullable File requests;

  /**
   * JSON members whose values differ with every answer, such as {@code timestamp}, and header
   * fields, with a colon behind their names.
   */
  @Parameter(property = "amphibian.varying")
  private @Nullable List<String> varying;

  /**
   * Whether the application itself runs too, and function and service are to answer as it does. It
   * starts whole, with its schedules and listeners.
   */
  @Parameter(property = "amphibian.original", defaultValue = "false")
  private boolean original;

  /** What stands before the functions, such as {@code rest-api}. */
  @Parameter(property = "amphibian.door", defaultValue = "http-api")
  private String door = "http-api";

  /** Options for the virtual machines of functions and services, separated by blanks. */
  @Parameter(property = "amphibian.jvmOptions", defaultValue = "")
  private @Nullable String jvmOptions;

  private ChangedFiles changedFiles = ChangedFiles.in(List.of());

  @Override
  void run() throws IOException, MojoFailureException {
    FrontDoor frontDoor = frontDoor();
    List<Request> toSend =
        requests == null
            ? List.of()
            : GivenRequests.in(requests, "leave out amphibian.requests to serve");
    GeneratedProject generated = generated();
    Packages packages = packages(generated);
    LocalRun run =
        new LocalRun(generated, packages, lambda(), frontDoor, options(), original, getLog());
    if (requests == null) {
      serveUntilStopped(run);
    } else {
      run.compare(toSend, varying == null ? List.of() : varying);
    }
  }

  /** What changes from now on may not be in the analysis that follows. */
  @Override
  MavenCodebase codebase() {
    MavenCodebase codebase = super.codebase();
    changedFiles = ChangedFiles.in(codebase.input().classFolders());
    return codebase;
  }

  /** Serves, and starts all anew whenever class files or resources of the application change. */
  private void serveUntilStopped(LocalRun first) throws IOException {
    try (ServedFunctions served = new ServedFunctions(getLog())) {
      served.replaceBy(first);
      getLog().info("Stop with Ctrl-C.");
      LocalRun last = first;
      while (true) {
        last = reloaded(served, last, changedFiles.await());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The run that serves from now on: the last one if the present state can't. */
  private LocalRun reloaded(ServedFunctions served, LocalRun last, Set<Path> changed) {
    long begin = System.nanoTime();
    try {
      GeneratedProject generated = generatedAfter(last.project());
      LocalRun next = last.of(generated, unprintedPackages(generated));
      served.replaceBy(next);
      String names = generated.functions().stream().map(f -> f.name()).collect(joining(", "));
      double seconds = (System.nanoTime() - begin) / 1e9;
      getLog()
          .info(
              String.format(
                  Locale.ROOT, "Reloaded %s in %.1f s (%s)", names, seconds, some(changed)));
      return next;
    } catch (IOException | RuntimeException e) {
      String problem = e instanceof UserProblem ? e.getMessage() : e.toString();
      getLog().error("Not reloaded, what ran before still runs: " + problem);
      getLog().debug(e);
      return last;
    }
  }

  private static String some(Set<Path> changed) {
    String first = String.valueOf(changed.iterator().next().getFileName());
    return changed.size() == 1 ? first : first + " and " + (changed.size() - 1) + " more";
  }

  private FrontDoor frontDoor() {
    Map<String, FrontDoor> all = new LinkedHashMap<>();
    for (FrontDoor each : FrontDoor.values()) {
      all.put(each.name().toLowerCase(Locale.ROOT).replace('_', '-'), each);
    }
    FrontDoor named = all.get(door);
    if (named == null) {
      throw new UserProblem(
          "No front door has this name",
          "amphibian.door=" + door,
          "write one of " + String.join(", ", all.keySet()));
    }
    return named;
  }

  private List<String> options() {
    return jvmOptions == null || jvmOptions.isBlank()
        ? List.of()
        : List.of(jvmOptions.strip().split("\\s+"));
  }
}
