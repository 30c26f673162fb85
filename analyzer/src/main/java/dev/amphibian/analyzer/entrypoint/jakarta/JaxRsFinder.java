package dev.amphibian.analyzer.entrypoint.jakarta;

import static java.util.stream.Collectors.toSet;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeKind;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.Trigger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds JAX-RS resource methods: those of classes under {@code @Path}, and those that sub-resource
 * locators lead to, with the paths of the applications that serve them.
 */
public final class JaxRsFinder implements EntryPointFinder {

  /** Interfaces under it are called, not served. */
  private static final String CLIENT =
      "org.eclipse.microprofile.rest.client.inject.RegisterRestClient";

  /** Locators may lead in circles; no path that people write is longer. */
  private static final int DEEPEST = 6;

  @Override
  public Stream<Found> find(Codebase codebase) {
    List<Root> roots =
        codebase.types().stream()
            .filter(TypeInfo::isConcrete)
            .flatMap(type -> rootPath(codebase, type).map(path -> new Root(type, path)).stream())
            .toList();
    Set<String> names = roots.stream().map(root -> root.type().name()).collect(toSet());
    JaxRsApplications applications = JaxRsApplications.of(codebase, names);
    Routes routes = new Routes(codebase);
    for (Root root : roots) {
      for (String prefix : applications.prefixes(root.type())) {
        routes.add(root.type(), UriTemplates.join(prefix, root.path()), Set.of(root.type().name()));
      }
    }
    return routes.found();
  }

  /** The class's own path, else that of a superclass, else that of an interface. */
  private static Optional<String> rootPath(Codebase codebase, TypeInfo type) {
    return codebase.supertypes(type.name()).stream()
        .flatMap(name -> codebase.described(name).stream())
        .filter(above -> above.annotation(CLIENT).isEmpty())
        .sorted(Comparator.comparing(above -> above.kind() == TypeKind.INTERFACE))
        .flatMap(above -> ResourceMethod.PATH.on(above).stream())
        .flatMap((AnnotationUse use) -> use.text("value").stream())
        .findFirst();
  }

  private record Root(TypeInfo type, String path) {}

  /** Collects what leads to each method: the same one may be reached on several paths. */
  private static final class Routes {

    private final Codebase codebase;
    private final SubResources subResources;
    private final Map<String, Route> all = new LinkedHashMap<>();

    Routes(Codebase codebase) {
      this.codebase = codebase;
      this.subResources = new SubResources(codebase);
    }

    void add(TypeInfo type, String prefix, Set<String> chain) {
      ResourceMethod.of(codebase, type)
          .forEach(
              method -> {
                String path = UriTemplates.join(prefix, method.path().orElse(""));
                if (method.isHandler()) {
                  route(type, method).add(method.verbs(), path);
                } else {
                  follow(method, path, chain);
                }
              });
    }

    private Route route(TypeInfo type, ResourceMethod method) {
      return all.computeIfAbsent(
          type.name() + " " + method.method().id(), unused -> new Route(type, method.method()));
    }

    private void follow(ResourceMethod locator, String path, Set<String> chain) {
      for (TypeInfo next : subResources.of(locator.method())) {
        Set<String> longer = new HashSet<>(chain);
        if (longer.add(next.name()) && longer.size() <= DEEPEST) {
          add(next, path, longer);
        }
      }
    }

    Stream<Found> found() {
      return all.values().stream().map(Route::found);
    }
  }

  private record Route(TypeInfo type, MethodInfo method, Set<String> verbs, Set<String> paths) {

    Route(TypeInfo type, MethodInfo method) {
      this(type, method, new TreeSet<>(), new LinkedHashSet<>());
    }

    void add(Set<String> moreVerbs, String path) {
      verbs.addAll(moreVerbs);
      paths.add(path);
    }

    Found found() {
      return new Found(type, method, new Trigger.Http("jax-rs", verbs, new ArrayList<>(paths)));
    }
  }
}
