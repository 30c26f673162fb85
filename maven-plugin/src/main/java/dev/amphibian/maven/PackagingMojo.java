package dev.amphibian.maven;

import dev.amphibian.analyzer.platform.Limit;
import dev.amphibian.analyzer.platform.LimitId;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.platform.Unit;
import dev.amphibian.generator.GeneratedFunction;
import dev.amphibian.generator.GeneratedProject;
import dev.amphibian.generator.GeneratedTarget;
import dev.amphibian.generator.pack.Adapters;
import dev.amphibian.generator.pack.Package;
import dev.amphibian.generator.pack.Packages;
import dev.amphibian.generator.pack.Packer;
import dev.amphibian.generator.pack.Preparation;
import dev.amphibian.generator.pack.Training;
import dev.amphibian.local.LambdaPlatform;
import dev.amphibian.local.parity.Request;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.jspecify.annotations.Nullable;

/** What goals share that pack functions and services. */
abstract class PackagingMojo extends FunctionsMojo {

  private static final int HEAVIEST = 5;

  private static final String RUNTIME_CLIENT =
      "com.amazonaws:aws-lambda-java-runtime-interface-client:2.9.0";

  /**
   * Whether Spring settles the beans of functions now instead of at their start: faster, and
   * conditions, profiles and what else decides about beans stay as they are here.
   */
  @Parameter(property = "amphibian.aheadOfTime", defaultValue = "false")
  private boolean aheadOfTime;

  /**
   * Requests that each function is asked here once, as a {@code .http} file: the classes that it
   * loads for its start and its answers are loaded in a second thread from then on.
   */
  @Parameter(property = "amphibian.training")
  private @Nullable File training;

  @Component private RepositorySystem repositorySystem;

  @Parameter(defaultValue = "${repositorySystemSession}", readonly = true, required = true)
  private RepositorySystemSession repositorySession;

  @Parameter(defaultValue = "${project.remotePluginRepositories}", readonly = true)
  private List<RemoteRepository> remotes;

  /** Where artifacts beside the application's own come from. */
  Repository repository() {
    return new Repository(repositorySystem, repositorySession, remotes);
  }

  /** The files of what the targets need beside the application's libraries, by coordinates. */
  Map<String, Path> adapters(GeneratedProject generated) {
    Repository repository = repository();
    Map<String, Path> adapters = new TreeMap<>();
    for (GeneratedFunction function : generated.functions()) {
      for (GeneratedTarget target : function.targets()) {
        Adapters.needed(generated.analysis().codebase(), target)
            .forEach(c -> adapters.computeIfAbsent(c, repository::file));
      }
    }
    return adapters;
  }

  /** Packs what was generated, and prints the sizes. */
  Packages packages(GeneratedProject generated) {
    Packages packages = unprintedPackages(generated);
    List<Platform> platforms = generated.analysis().platforms();
    packages.all().forEach(packed -> print(packed, platforms));
    return packages;
  }

  /** Packs what was generated, without a word. */
  Packages unprintedPackages(GeneratedProject generated) {
    Preparation preparation = new Preparation(aheadOfTime, profiles(), training(generated));
    return Packer.pack(generated, Adapters.of(adapters(generated)), preparation, outputFolder());
  }

  @Override
  boolean isTrained() {
    return training != null;
  }

  private Training training(GeneratedProject generated) {
    if (training == null) {
      return Training.NONE;
    }
    List<Request> requests = GivenRequests.in(training, "leave out amphibian.training");
    return new TrainingRun(generated, requests, lambda(), getLog());
  }

  /** Lambda on this machine. */
  LambdaPlatform lambda() {
    return LambdaPlatform.with(repository().filesWithDependencies(RUNTIME_CLIENT));
  }

  private void print(Package packed, List<Platform> platforms) {
    Optional<Limit> limit =
        platforms.stream()
            .filter(platform -> platform.family().equals(packed.target()))
            .findFirst()
            .flatMap(platform -> platform.limit(LimitId.PACKAGE_UNZIPPED_MAX));
    getLog()
        .info(
            "%s for %s: %s, unpacked %s%s, %d jars"
                .formatted(
                    packed.function(),
                    packed.target(),
                    Unit.BYTES.format(packed.zippedBytes()),
                    Unit.BYTES.format(packed.unzippedBytes()),
                    limit.map(max -> " of at most " + max.text()).orElse(""),
                    packed.jars().size()));
    String heaviest =
        packed.heaviest(HEAVIEST).stream()
            .map(jar -> jar.getKey() + " " + Unit.BYTES.format(jar.getValue()))
            .collect(Collectors.joining(", "));
    if (limit.isPresent() && packed.unzippedBytes() > limit.get().value()) {
      getLog().warn("  That is too large to be deployed. The largest jars: " + heaviest);
      getLog().warn("  To do: leave out what isn't needed, or deploy an image");
    } else if (!heaviest.isEmpty()) {
      getLog().info("  the largest jars: " + heaviest);
    }
    getLog().info("  " + packed.path());
  }
}
