package dev.amphibian.analyzer.content;

import dev.amphibian.analyzer.bean.Bean;
import dev.amphibian.analyzer.bean.BeanGraph;
import dev.amphibian.analyzer.bean.InjectionPoint;
import dev.amphibian.analyzer.callgraph.CallGraph;
import dev.amphibian.analyzer.callgraph.CallPath;
import dev.amphibian.analyzer.callgraph.Gap;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.FieldUse;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.effect.EffectCatalogue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds what slices touch outside the code; what a method brings in is found once for all. */
public final class ContentFinder {

  private final Codebase codebase;
  private final BeanGraph beans;
  private final Entities entities;
  private final CallGraph calls;
  private final CallMentions callMentions;
  private final AnnotationMentions annotations;
  private final ReachedTables tables;
  private final Map<MethodId, MethodContent> methods = new HashMap<>();
  private final Map<String, List<Mention>> types = new HashMap<>();

  /** A finder for one codebase. */
  public ContentFinder(
      Codebase codebase, BeanGraph beans, CallGraph calls, EffectCatalogue catalogue) {
    this.codebase = codebase;
    this.calls = calls;
    this.beans = beans;
    this.entities = new Entities(codebase);
    this.callMentions =
        new CallMentions(codebase, calls, catalogue, new Databases(codebase, entities));
    this.annotations = new AnnotationMentions(codebase.settings());
    this.tables = new ReachedTables(codebase, entities);
  }

  /**
   * What the methods at the ends of these paths and their types touch, each thing once with a
   * shortest path, sorted.
   *
   * @param handler the entry point's method
   * @param paths to all reached methods, the nearest first
   */
  public List<Content> of(MethodInfo handler, Collection<CallPath> paths) {
    List<Content> found = new ArrayList<>();
    List<ReachedTables.Reached> reached = new ArrayList<>();
    Set<String> seenTypes = new HashSet<>();
    for (CallPath path : paths) {
      MethodContent own = methods.computeIfAbsent(path.end(), this::content);
      own.mentions().forEach(mention -> found.add(mention.on(path)));
      own.entities()
          .forEach(
              e ->
                  reached.add(
                      new ReachedTables.Reached(
                          e.entity(), e.via(), e.because(), path, e.place(), false)));
      if (seenTypes.add(path.end().owner())) {
        ofType(path.end().owner()).forEach(mention -> found.add(mention.on(path)));
      }
    }
    found.addAll(tables.of(reached, fieldsRead(paths), handler));
    return eachOnce(found);
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
              return new MethodContent(all, called.entities());
            })
        .orElse(MethodContent.NONE);
  }

  private static Mention mention(Gap gap) {
    return new Mention(ContentKind.GAP, gap.what(), "", "is known only when it runs", gap.place());
  }

  /** What objects of a type need, and settings that Spring hands in to them as objects. */
  private List<Mention> ofType(String name) {
    List<Mention> known = types.get(name);
    if (known == null) {
      List<Mention> all = new ArrayList<>();
      for (String above : codebase.supertypes(name)) {
        codebase.type(above).ifPresent(type -> all.addAll(annotations.of(type)));
      }
      codebase.type(name).ifPresent(type -> all.addAll(ofBeans(type)));
      known = List.copyOf(all);
      types.put(name, known);
    }
    return known;
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

  private Set<String> fieldsRead(Collection<CallPath> paths) {
    Set<String> read = new HashSet<>();
    for (CallPath path : paths) {
      boolean isOfEntity = entities.named(path.end().owner()).isPresent();
      for (FieldUse use :
          isOfEntity
              ? codebase.method(path.end()).map(MethodInfo::fieldUses).orElse(List.of())
              : List.<FieldUse>of()) {
        if (!use.isWrite()) {
          read.add(use.owner() + "." + use.name());
        }
      }
    }
    return read;
  }

  private static List<Content> eachOnce(List<Content> found) {
    Map<String, Content> once = new TreeMap<>();
    for (Content content : found) {
      String touchedBy =
          content.kind() == ContentKind.GAP
              ? content.place().toString()
              : content.kind().isOutbound() ? content.via() : "";
      once.putIfAbsent(content.kind() + " " + content.name() + " " + touchedBy, content);
    }
    return once.values().stream().sorted().toList();
  }
}
