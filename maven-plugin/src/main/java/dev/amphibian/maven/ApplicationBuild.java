package dev.amphibian.maven;

import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.generator.eject.Build;
import dev.amphibian.generator.eject.Resolver;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactTypeRegistry;
import org.eclipse.aether.artifact.DefaultArtifact;

/** What a module that is taken out of an application takes over from the application's build. */
final class ApplicationBuild {

  private final MavenProject project;
  private final Reactor reactor;
  private final ArtifactTypeRegistry types;
  private final Repository repository;
  private final Set<MavenProject> modules = new LinkedHashSet<>();
  private final Map<String, org.eclipse.aether.graph.Dependency> declared = new LinkedHashMap<>();
  private final Map<Path, Artifact> compileOnly = new LinkedHashMap<>();

  ApplicationBuild(
      MavenProject project, Reactor reactor, Repository repository, ArtifactTypeRegistry types) {
    this.project = project;
    this.reactor = reactor;
    this.types = types;
    this.repository = repository;
    declare(project);
    declared.values().stream()
        .filter(dependency -> dependency.getScope().equals("provided"))
        .map(dependency -> dependency.getArtifact())
        .filter(artifact -> artifact.getExtension().equals("jar"))
        .filter(artifact -> reactor.module(artifact).isEmpty())
        .forEach(artifact -> compileOnly.put(repository.file(artifact.toString()), artifact));
  }

  /** Takes a module with those that it depends on; of two declarations the first counts. */
  private void declare(MavenProject module) {
    if (modules.add(module)) {
      for (Dependency dependency : module.getDependencies()) {
        declared.putIfAbsent(dependency.getManagementKey(), asResolved(dependency));
        reactor.module(asResolved(dependency).getArtifact()).ifPresent(this::declare);
      }
    }
  }

  private org.eclipse.aether.graph.Dependency asResolved(Dependency dependency) {
    return RepositoryUtils.toDependency(dependency, types);
  }

  /** What it takes over beside dependencies. */
  Build takenOver() {
    return new Build(
        project.getGroupId(),
        project.getVersion(),
        project.getProperties().getProperty("project.build.sourceEncoding", "UTF-8"),
        project.getRepositories().stream()
            .filter(repository -> !repository.getId().equals("central"))
            .map(repository -> new Build.Repository(repository.getId(), repository.getUrl()))
            .toList(),
        new CompilerSettings(project).elements(),
        modules.stream().map(module -> new CompilerSettings(module).processed()).toList(),
        List.copyOf(compileOnly.keySet()));
  }

  /** Who knows how a POM declares jars of the application and others with these coordinates. */
  Resolver resolver(Collection<Jar> jars, Map<String, Path> others) {
    Map<Path, Artifact> artifacts = new LinkedHashMap<>(compileOnly);
    jars.forEach(jar -> artifacts.put(jar.file(), artifact(jar)));
    others.forEach((name, file) -> artifacts.put(file, new DefaultArtifact(name)));
    return new PomResolver(repository, artifacts, declared.values());
  }

  private static Artifact artifact(Jar jar) {
    String name = String.valueOf(jar.file().getFileName());
    String plain = jar.artifact() + "-" + jar.version() + "-";
    String classifier =
        name.startsWith(plain) ? name.substring(plain.length(), name.length() - 4) : "";
    return new DefaultArtifact(jar.group(), jar.artifact(), classifier, "jar", jar.version());
  }
}
