package dev.amphibian.generator.pack;

import dev.amphibian.analyzer.analysis.Analysis;
import dev.amphibian.analyzer.analysis.Judged;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.analyzer.codebase.Libraries;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.slice.ReachedJars;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The application without classes that host other entry points only, and without what nothing but
 * those mentions; all libraries but those that only the removed classes or the compiler lead to,
 * and the few that no function starts.
 *
 * <p>A class stays whenever something that stays mentions it, inherits from it or could be given it
 * by Spring.
 */
final class SpringSelection {

  private final Analysis analysis;
  private final Codebase codebase;
  private final References references;
  private final Indispensable indispensable;

  SpringSelection(Analysis analysis) {
    this.analysis = analysis;
    this.codebase = analysis.codebase();
    this.references = new References(codebase);
    this.indispensable = new Indispensable(codebase);
  }

  Selection select(Set<String> controllers, UnneededJars unneeded) {
    Set<String> hosts = otherHosts(controllers);
    Set<String> behindHosts = references.closure(hosts);
    List<String> roots = new ArrayList<>(new TreeSet<>(controllers));
    for (TypeInfo type : codebase.types()) {
      boolean isBehind = behindHosts.contains(type.name());
      if (!hosts.contains(type.name()) && (!isBehind || indispensable.contains(type))) {
        roots.add(type.name());
      }
    }
    SortedSet<String> kept = withSubtypes(roots, hosts);
    Set<Jar> dropped = onlyBehindRemoved(kept);
    List<Jar> jars =
        codebase.libraries().jars().stream()
            .filter(jar -> !unneeded.contains(jar) && !dropped.contains(jar))
            .toList();
    return new Selection(kept, jars);
  }

  /**
   * The jars that removed classes or the compiler lead to, and nothing else does: neither a kept
   * class, nor what Spring or a service loader starts by itself. A jar that is there for a reason
   * we don't see stays.
   */
  private Set<Jar> onlyBehindRemoved(SortedSet<String> kept) {
    Set<String> removed = new TreeSet<>();
    codebase.types().stream()
        .map(TypeInfo::name)
        .filter(n -> !kept.contains(n))
        .forEach(removed::add);
    Set<Jar> candidates = new HashSet<>(ReachedJars.byReference(codebase, removed).jars());
    candidates.addAll(forTheCompiler());
    Set<String> started = new TreeSet<>(kept);
    Libraries libraries = codebase.libraries();
    for (Jar jar : libraries.jars()) {
      started.addAll(libraries.startedBySpring(jar));
      if (!candidates.contains(jar)) {
        started.addAll(libraries.services(jar));
      }
    }
    candidates.removeAll(ReachedJars.byReferenceOrName(codebase, started).jars());
    return candidates;
  }

  /** The jars that offer annotation processors and no other service. */
  private List<Jar> forTheCompiler() {
    Libraries libraries = codebase.libraries();
    Set<String> processors =
        libraries.providers().getOrDefault("javax.annotation.processing.Processor", Set.of());
    return libraries.jars().stream()
        .filter(jar -> !libraries.services(jar).isEmpty())
        .filter(jar -> processors.containsAll(libraries.services(jar)))
        .toList();
  }

  private Set<String> otherHosts(Set<String> controllers) {
    Set<String> hosts = new TreeSet<>();
    analysis.entryPoints().stream()
        .map(Judged::entryPoint)
        .filter(point -> !isByAnnotation(point.trigger()))
        .map(EntryPoint::type)
        .filter(type -> controllers.stream().noneMatch(each -> codebase.isA(each, type)))
        .filter(type -> codebase.type(type).filter(t -> !isConfiguration(t)).isPresent())
        .forEach(hosts::add);
    return hosts;
  }

  /** A class whose methods only {@code @AsFunction} names is a bean that others use as well. */
  private static boolean isByAnnotation(Trigger trigger) {
    return trigger instanceof Trigger.Direct direct && direct.isByAnnotation();
  }

  private boolean isConfiguration(TypeInfo type) {
    return codebase.hasAnnotation(type, "org.springframework.context.annotation.Configuration");
  }

  /** Spring hands in a subtype where a type is asked for, so those of kept types stay too. */
  private SortedSet<String> withSubtypes(List<String> roots, Set<String> hosts) {
    SortedSet<String> kept = references.closure(roots);
    int before;
    do {
      before = kept.size();
      Set<String> subtypes = new TreeSet<>();
      for (String name : kept) {
        codebase.subtypes(name).stream()
            .map(TypeInfo::name)
            .filter(type -> !hosts.contains(type))
            .forEach(subtypes::add);
      }
      kept.addAll(references.closure(subtypes));
    } while (kept.size() > before);
    return kept;
  }
}
