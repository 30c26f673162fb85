package dev.amphibian.maven;

import dev.amphibian.analyzer.problem.UserProblem;
import dev.amphibian.generator.eject.Dependencies;
import dev.amphibian.generator.eject.Resolver;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.Dependency;

/** Declares jars as Maven artifacts, by the versions that the application's Spring Boot manages. */
final class PomResolver implements Resolver {

  private static final String BOOT = "org.springframework.boot:spring-boot";

  private final Repository repository;
  private final Map<Path, Artifact> artifacts;
  private final Collection<Dependency> declared;

  /**
   * For jars of an application.
   *
   * @param artifacts what the jars are
   * @param declared what the application declares itself, in its order
   */
  PomResolver(
      Repository repository, Map<Path, Artifact> artifacts, Collection<Dependency> declared) {
    this.repository = repository;
    this.artifacts = artifacts;
    this.declared = declared;
  }

  @Override
  public Dependencies declare(Collection<Path> packed, Collection<Path> compileOnly) {
    String version = springBoot();
    List<Dependency> managed =
        repository.managed("org.springframework.boot:spring-boot-dependencies:pom:" + version);
    PomDependencies dependencies = new PomDependencies(repository, managed);
    packed.forEach(jar -> dependencies.pack(artifact(jar)));
    compileOnly.forEach(jar -> dependencies.compileOnly(artifact(jar)));
    dependencies.resolve(declared);
    return new Dependencies(version, dependencies.managed(), dependencies.direct());
  }

  private Artifact artifact(Path jar) {
    return Objects.requireNonNull(artifacts.get(jar), jar::toString);
  }

  private String springBoot() {
    return artifacts.values().stream()
        .filter(artifact -> PomDependencies.key(artifact).equals(BOOT))
        .map(Artifact::getVersion)
        .findFirst()
        .orElseThrow(
            () ->
                new UserProblem(
                    "There is no " + BOOT + " on the run-time class path",
                    "dependencies of the application",
                    "eject functions of Spring Boot applications only"));
  }
}
