package dev.amphibian.maven;

import dev.amphibian.generator.eject.Dependency.Exclusion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.jspecify.annotations.Nullable;

/**
 * The dependencies of a POM that packs certain artifacts and no others, as few as say it: those
 * that the application declares too, and those that none of the others brings along. What isn't
 * wanted is excluded.
 */
final class PomDependencies {

  private static final Set<String> PACKED = Set.of("compile", "runtime");
  private static final List<String> FOR_TESTS =
      List.of("org.junit.jupiter:junit-jupiter", "org.assertj:assertj-core");

  private final Repository repository;
  private final Map<String, Dependency> known = new LinkedHashMap<>();
  private final Map<String, Artifact> packed = new LinkedHashMap<>();
  private final Map<String, Artifact> compileOnly = new LinkedHashMap<>();
  private final Map<String, Set<String>> brought = new LinkedHashMap<>();
  private final Map<String, Direct> direct = new LinkedHashMap<>();
  private final SortedMap<String, Artifact> pinned = new TreeMap<>();

  /** A dependency that the POM declares, with the keys of what it must not bring along. */
  private record Direct(Artifact artifact, String scope, Set<String> exclusions) {

    Dependency forMaven() {
      return new Dependency(artifact, scope)
          .setExclusions(exclusions.stream().map(PomDependencies::forMaven).toList());
    }
  }

  /**
   * Of a POM to be written.
   *
   * @param known the versions that it imports
   */
  PomDependencies(Repository repository, List<Dependency> known) {
    this.repository = repository;
    known.forEach(managed -> this.known.putIfAbsent(key(managed.getArtifact()), managed));
  }

  /** What identifies an artifact on a class path: group, artifact and, if any, classifier. */
  static String key(Artifact artifact) {
    String name = artifact.getGroupId() + ":" + artifact.getArtifactId();
    return artifact.getClassifier().isEmpty() ? name : name + ":" + artifact.getClassifier();
  }

  private static String key(DependencyNode node) {
    return key(node.getArtifact());
  }

  /** Asks for an artifact in the package. */
  void pack(Artifact artifact) {
    packed.put(key(artifact), artifact);
  }

  /** Asks for an artifact that only the compiler sees. */
  void compileOnly(Artifact artifact) {
    compileOnly.put(key(artifact), artifact);
  }

  /**
   * Finds the dependencies.
   *
   * @param declared those of the application, in its order
   */
  void resolve(Collection<Dependency> declared) {
    askWhatEachBrings();
    for (Dependency each : declared) {
      Artifact artifact = packed.get(key(each.getArtifact()));
      if (artifact != null) {
        declare(artifact, each.getScope().equals("runtime") ? "runtime" : "compile");
      }
    }
    packed.values().stream().filter(a -> !isBrought(key(a))).forEach(a -> declare(a, "compile"));
    // First without what isn't packed: not all plugins see that its scope hides what others bring
    while (isCorrected(toPack()) || isCorrected(all())) {
      // What is excluded in one place may come from another; other versions bring others.
    }
  }

  /** Where all are direct, the next level tells what each of them asks for. */
  private void askWhatEachBrings() {
    List<Dependency> all = packed.values().stream().map(a -> new Dependency(a, "compile")).toList();
    for (DependencyNode node : repository.graph(all, inForce(), true).getChildren()) {
      Set<String> below = brought.computeIfAbsent(key(node), unused -> new LinkedHashSet<>());
      node.getChildren().forEach(child -> below.add(key(child)));
    }
  }

  private boolean isBrought(String key) {
    return brought.entrySet().stream()
        .anyMatch(entry -> !entry.getKey().equals(key) && entry.getValue().contains(key));
  }

  private boolean declare(Artifact artifact, String scope) {
    Direct added = new Direct(artifact, scope, new LinkedHashSet<>());
    return direct.putIfAbsent(key(artifact), added) == null;
  }

  /** Compares with what Maven makes of it, and says whether something had to be corrected. */
  private boolean isCorrected(List<Dependency> declared) {
    Map<String, Artifact> missing = new LinkedHashMap<>(packed);
    boolean isCorrected = false;
    for (DependencyNode root : repository.graph(declared, inForce(), false).getChildren()) {
      Deque<DependencyNode> open = new ArrayDeque<>(List.of(root));
      while (!open.isEmpty()) {
        DependencyNode node = open.pop();
        missing.remove(key(node));
        isCorrected |= exclude(node, direct.get(key(root))) || pin(node);
        open.addAll(node.getChildren());
      }
    }
    for (Artifact artifact : missing.values()) {
      isCorrected |= declare(artifact, "compile");
    }
    return isCorrected;
  }

  private boolean exclude(DependencyNode node, @Nullable Direct from) {
    return from != null
        && PACKED.contains(node.getDependency().getScope())
        && !packed.containsKey(key(node))
        && from.exclusions().add(key(node));
  }

  private boolean pin(DependencyNode node) {
    Artifact expected = packed.get(key(node));
    return expected != null
        && !expected.getVersion().equals(node.getArtifact().getVersion())
        && pinned.put(key(node), expected) == null;
  }

  private List<Dependency> inForce() {
    Map<String, Dependency> managed = new LinkedHashMap<>(known);
    pinned.forEach((key, artifact) -> managed.put(key, new Dependency(artifact, "")));
    return List.copyOf(managed.values());
  }

  private List<Dependency> toPack() {
    return direct.values().stream().map(Direct::forMaven).toList();
  }

  private List<Dependency> all() {
    List<Dependency> all = new ArrayList<>(toPack());
    compileOnly.values().forEach(artifact -> all.add(new Dependency(artifact, "provided")));
    forTests().forEach(artifact -> all.add(new Dependency(artifact, "test")));
    return all;
  }

  private List<Artifact> forTests() {
    return known.values().stream()
        .map(Dependency::getArtifact)
        .filter(artifact -> FOR_TESTS.contains(key(artifact)))
        .toList();
  }

  /** The versions that differ from those that are imported. */
  List<dev.amphibian.generator.eject.Dependency> managed() {
    return pinned.values().stream().map(a -> written(a, a.getVersion(), "", Set.of())).toList();
  }

  /** What is declared: for the package, for the compiler, for tests. */
  List<dev.amphibian.generator.eject.Dependency> direct() {
    List<dev.amphibian.generator.eject.Dependency> all = new ArrayList<>();
    for (Direct each : direct.values()) {
      String scope = each.scope().equals("compile") ? "" : each.scope();
      all.add(written(each.artifact(), version(each.artifact()), scope, each.exclusions()));
    }
    compileOnly.values().forEach(a -> all.add(written(a, version(a), "provided", Set.of())));
    forTests().forEach(a -> all.add(written(a, version(a), "test", Set.of())));
    return all;
  }

  /** The version to declare; empty where it is managed. */
  private String version(Artifact artifact) {
    boolean isManaged =
        inForce().stream()
            .map(Dependency::getArtifact)
            .filter(managed -> key(managed).equals(key(artifact)))
            .anyMatch(managed -> managed.getVersion().equals(artifact.getVersion()));
    return isManaged ? "" : artifact.getVersion();
  }

  private static dev.amphibian.generator.eject.Dependency written(
      Artifact artifact, String version, String scope, Set<String> exclusions) {
    return new dev.amphibian.generator.eject.Dependency(
        artifact.getGroupId(),
        artifact.getArtifactId(),
        artifact.getClassifier(),
        version,
        scope,
        exclusions.stream().sorted().map(PomDependencies::forPom).toList());
  }

  private static Exclusion forPom(String key) {
    String[] parts = key.split(":", -1);
    return new Exclusion(parts[0], parts[1]);
  }

  private static org.eclipse.aether.graph.Exclusion forMaven(String key) {
    String[] parts = key.split(":", -1);
    return new org.eclipse.aether.graph.Exclusion(parts[0], parts[1], "*", "*");
  }
}
