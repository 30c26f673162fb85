package dev.amphibian.generator.pack;

import dev.amphibian.analyzer.analysis.Analysis;
import dev.amphibian.analyzer.analysis.Judged;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The application without classes that host other entry points only, and without what nothing but
 * those mentions; all libraries but the few that no function starts.
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

  Selection select(String controller, UnneededJars unneeded) {
    Set<String> hosts = otherHosts(controller);
    Set<String> behindHosts = references.closure(hosts);
    List<String> roots = new ArrayList<>(List.of(controller));
    for (TypeInfo type : codebase.types()) {
      boolean isBehind = behindHosts.contains(type.name());
      if (!hosts.contains(type.name()) && (!isBehind || indispensable.contains(type))) {
        roots.add(type.name());
      }
    }
    Collection<Jar> jars =
        codebase.libraries().jars().stream().filter(jar -> !unneeded.contains(jar)).toList();
    return new Selection(withSubtypes(roots, hosts), jars);
  }

  private Set<String> otherHosts(String controller) {
    Set<String> hosts = new TreeSet<>();
    analysis.entryPoints().stream()
        .map(Judged::entryPoint)
        .map(point -> point.type())
        .filter(type -> !codebase.isA(controller, type))
        .filter(type -> codebase.type(type).filter(t -> !isConfiguration(t)).isPresent())
        .forEach(hosts::add);
    return hosts;
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
