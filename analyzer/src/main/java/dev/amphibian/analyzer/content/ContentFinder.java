package dev.amphibian.analyzer.content;

import dev.amphibian.analyzer.bean.Bean;
import dev.amphibian.analyzer.bean.BeanGraph;
import dev.amphibian.analyzer.bean.InjectionPoint;
import dev.amphibian.analyzer.callgraph.CallGraph;
import dev.amphibian.analyzer.callgraph.CallPath;
import dev.amphibian.analyzer.callgraph.Gap;
import dev.amphibian.analyzer.callgraph.Reach;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Memo;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.effect.Effects;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what slices touch outside the code; what a method brings in is found once for all. */
public final class ContentFinder {

  private final Codebase codebase;
  private final BeanGraph beans;
  private final Entities entities;
  private final CallGraph calls;
  private final CallMentions callMentions;
  private final AnnotationMentions annotations;
  private final ReachedTables tables;
  private final @Nullable MethodContent[] methods;
  private final Memo<String, List<Mention>> types = new Memo<>(this::ofType);

  /** A finder for one codebase. */
  public ContentFinder(Codebase codebase, BeanGraph beans, CallGraph calls, Effects effects) {
    this.codebase = codebase;
    this.calls = calls;
    this.beans = beans;
    this.entities = new Entities(codebase);
    this.callMentions =
        new CallMentions(
            codebase, calls, effects, new Databases(codebase, entities, effects.queries()));
    this.annotations = new AnnotationMentions(codebase.settings());
    this.tables = new ReachedTables(codebase, entities);
    this.methods = new MethodContent[calls.methods().size()];
  }

  /**
   * What reached methods and their types touch, each thing once with a shortest path, sorted.
   *
   * @param handler the entry point's method
   */
  public List<Content> of(MethodInfo handler, Reach reach) {
    Map<Object, Content> found = new HashMap<>();
    List<ReachedTables.Reached> reached = new ArrayList<>();
    Set<String> fieldsRead = new HashSet<>();
    for (int i = 0; i < reach.size(); i++) {
      MethodContent own = content(reach.number(i));
      fieldsRead.addAll(own.fieldsRead());
      if (!own.mentions().isEmpty() || !own.entities().isEmpty()) {
        CallPath path = reach.path(i);
        own.mentions().forEach(mention -> add(mention, path, found));
        own.entities().forEach(e -> reached.add(ReachedTables.Reached.of(e, path)));
      }
    }
    for (CallPath path : reach.pathsToTypes()) {
      types.of(path.end().owner()).forEach(mention -> add(mention, path, found));
    }
    tables
        .of(reached, fieldsRead, handler)
        .forEach(table -> found.putIfAbsent(List.of(table.kind(), table.name()), table));
    return found.values().stream().sorted().toList();
  }

  /** Each thing once: a gap by its place, what leaves the application by what touches it too. */
  private static void add(Mention mention, CallPath path, Map<Object, Content> found) {
    found.computeIfAbsent(mention.identity(), unused -> mention.on(path));
  }

  private MethodContent content(int method) {
    if (method == Reach.NO_NUMBER) {
      return MethodContent.NONE;
    }
    MethodContent known = methods[method];
    if (known == null) {
      known = content(calls.methods().get(method));
      methods[method] = known;
    }
    return known;
  }

  private MethodContent content(MethodId id) {
    return codebase
        .method(id)
        .map(
            method -> {
              MethodContent called = callMentions.of(method);
              List<Mention> all = new ArrayList<>(called.mentions());
              all.addAll(annotations.of(method));
              calls.gaps(id).forEach(gap -> all.add(mention(gap)));
              return new MethodContent(all, called.entities(), fieldsRead(method));
            })
        .orElse(MethodContent.NONE);
  }

  private static Mention mention(Gap gap) {
    return new Mention(ContentKind.GAP, gap.what(), "", "is known only when it runs", gap.place());
  }

  /** What objects of a type need, and settings that Spring hands in to them as objects. */
  private List<Mention> ofType(String name) {
    List<Mention> all = new ArrayList<>();
    codebase.hierarchy(name).forEach(above -> all.addAll(annotations.of(above)));
    codebase.type(name).ifPresent(type -> all.addAll(ofBeans(type)));
    return List.copyOf(all);
  }

  /** Of the beans that are handed in, their own settings: the objects are there for every call. */
  private List<Mention> ofBeans(TypeInfo type) {
    List<Mention> all = new ArrayList<>();
    for (InjectionPoint point : beans.handedIn(type)) {
      for (Bean bean : point.beans()) {
        all.addAll(annotations.of(bean.declaration()));
        bean.factory().ifPresent(factory -> all.addAll(annotations.of(factory)));
      }
    }
    return all;
  }

  /** Of an entity's own methods, the fields that they read. */
  private Set<String> fieldsRead(MethodInfo method) {
    return entities.named(method.id().owner()).isEmpty()
        ? Set.of()
        : method.fieldUses().stream()
            .filter(use -> !use.isWrite())
            .map(use -> use.owner() + "." + use.name())
            .collect(Collectors.toSet());
  }
}
