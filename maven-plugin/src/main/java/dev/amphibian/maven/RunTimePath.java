package dev.amphibian.maven;

import dev.amphibian.analyzer.problem.UserProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;

/**
 * The run-time class path of a module, resolved here and not by Maven for the goal: Maven wants
 * files of all modules, and refuses where a module was compiled by an earlier build and not in this
 * one. Ours come from their folders.
 */
final class RunTimePath {

  private static final Set<String> SCOPES =
      Set.of(Artifact.SCOPE_COMPILE, Artifact.SCOPE_RUNTIME, "");

  private final ProjectDependenciesResolver resolver;
  private final MavenSession session;
  private final Reactor reactor;

  RunTimePath(ProjectDependenciesResolver resolver, MavenSession session, Reactor reactor) {
    this.resolver = resolver;
    this.session = session;
    this.reactor = reactor;
  }

  /** The artifacts in class-path order; those of modules of the build have no file. */
  List<org.eclipse.aether.artifact.Artifact> of(MavenProject project) {
    DefaultDependencyResolutionRequest request =
        new DefaultDependencyResolutionRequest(project, session.getRepositorySession());
    request.setResolutionFilter((node, parents) -> isToResolve(node));
    try {
      List<org.eclipse.aether.artifact.Artifact> found = new ArrayList<>();
      resolver
          .resolve(request)
          .getDependencyGraph()
          .getChildren()
          .forEach(child -> add(child, found));
      return found;
    } catch (DependencyResolutionException e) {
      throw new UserProblem(
          "The run-time class path can't be resolved: " + e.getMessage(),
          project.getArtifactId(),
          "let Maven reach what is missing; if it is a module of this project, start Maven in the"
              + " project's top folder, or install it");
    }
  }

  private static void add(DependencyNode node, List<org.eclipse.aether.artifact.Artifact> found) {
    if (isAtRunTime(node.getDependency())) {
      found.add(node.getArtifact());
    }
    node.getChildren().forEach(child -> add(child, found));
  }

  private boolean isToResolve(DependencyNode node) {
    Dependency dependency = node.getDependency();
    return dependency == null
        || (isAtRunTime(dependency) && reactor.module(dependency.getArtifact()).isEmpty());
  }

  private static boolean isAtRunTime(Dependency dependency) {
    return SCOPES.contains(dependency.getScope());
  }
}
