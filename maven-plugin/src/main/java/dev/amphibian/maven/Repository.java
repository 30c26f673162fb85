package dev.amphibian.maven;

import dev.amphibian.analyzer.problem.UserProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** Gets artifacts as Maven would, from the reactor, the local repository or the remote ones. */
final class Repository {

  private static final String REMEDY =
      "let Maven reach a repository that has it (go online once, or add the repository)";

  private final RepositorySystem system;
  private final RepositorySystemSession session;
  private final List<RemoteRepository> remotes;

  Repository(
      RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> remotes) {
    this.system = system;
    this.session = session;
    this.remotes = remotes;
  }

  /** The same with other remote ones beside its own. */
  Repository with(List<RemoteRepository> others) {
    return new Repository(
        system, session, Stream.concat(remotes.stream(), others.stream()).distinct().toList());
  }

  /** The file of an artifact, without what it depends on. */
  Path file(String coordinates) {
    try {
      ArtifactRequest request =
          new ArtifactRequest(new DefaultArtifact(coordinates), remotes, null);
      return system.resolveArtifact(session, request).getArtifact().getFile().toPath();
    } catch (ArtifactResolutionException e) {
      throw new UserProblem("The artifact can't be resolved", coordinates, REMEDY);
    }
  }

  /** The versions that a POM manages, imported ones included. */
  List<Dependency> managed(String coordinates) {
    try {
      ArtifactDescriptorRequest request =
          new ArtifactDescriptorRequest(new DefaultArtifact(coordinates), remotes, null);
      return system.readArtifactDescriptor(session, request).getManagedDependencies();
    } catch (ArtifactDescriptorException e) {
      throw new UserProblem("The POM can't be read", coordinates, REMEDY);
    }
  }

  /**
   * What Maven would make of a POM.
   *
   * @param areLosersKept whether artifacts that are there in another place are kept, without what
   *     they bring
   */
  DependencyNode graph(List<Dependency> direct, List<Dependency> managed, boolean areLosersKept) {
    DefaultRepositorySystemSession own = new DefaultRepositorySystemSession(session);
    own.setConfigProperty("aether.conflictResolver.verbose", areLosersKept);
    try {
      return system
          .collectDependencies(own, new CollectRequest(direct, managed, remotes))
          .getRoot();
    } catch (DependencyCollectionException e) {
      throw new UserProblem(
          "The dependencies can't be resolved: " + e.getMessage(), "the ejected module", REMEDY);
    }
  }

  /** The file of an artifact and those of everything that it needs at run time. */
  List<Path> filesWithDependencies(String coordinates) {
    Dependency root = new Dependency(new DefaultArtifact(coordinates), "runtime");
    try {
      DependencyRequest request = new DependencyRequest(new CollectRequest(root, remotes), null);
      return system.resolveDependencies(session, request).getArtifactResults().stream()
          .map(result -> result.getArtifact().getFile().toPath())
          .toList();
    } catch (DependencyResolutionException e) {
      throw new UserProblem(
          "The artifact can't be resolved with its dependencies", coordinates, REMEDY);
    }
  }
}
