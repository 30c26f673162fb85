package dev.amphibian.analyzer.content;

import dev.amphibian.analyzer.callgraph.CallPath;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Memo;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeUse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The tables of the entities that a slice reads or writes, and of those that come along: eager and
 * cascaded relations, relations that the slice's code looks at, and those that an answer shows.
 */
final class ReachedTables {

  private final Codebase codebase;
  private final Entities entities;
  private final Memo<TypeInfo, List<Relation>> relations = new Memo<>(this::relations);

  ReachedTables(Codebase codebase, Entities entities) {
    this.codebase = codebase;
    this.entities = entities;
  }

  /** An entity with the way that leads to it. */
  record Reached(
      TypeInfo entity, String via, String because, CallPath path, Place place, boolean isShown) {

    static Reached of(EntityMention mention, CallPath path) {
      return new Reached(
          mention.entity(), mention.via(), mention.because(), path, mention.place(), false);
    }
  }

  List<Content> of(List<Reached> seeds, Set<String> fieldsRead, MethodInfo handler) {
    Set<String> shown = new HashSet<>();
    collect(handler.returnType(), shown);
    List<Content> tables = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Deque<Reached> open = new ArrayDeque<>();
    seeds.forEach(seed -> open.add(shown(seed, shown.contains(seed.entity().name()))));
    while (!open.isEmpty()) {
      Reached reached = open.poll();
      if (seen.add(reached.entity().name() + reached.isShown())) {
        entities.tables(reached.entity()).forEach(name -> tables.add(table(name, reached)));
        relations.of(reached.entity()).forEach(r -> follow(r, reached, fieldsRead, open, tables));
      }
    }
    return tables;
  }

  private static void collect(TypeUse type, Set<String> names) {
    names.add(type.name().replace("[]", ""));
    type.arguments().forEach(argument -> collect(argument, names));
  }

  private void follow(
      Relation relation,
      Reached from,
      Set<String> fieldsRead,
      Deque<Reached> open,
      List<Content> tables) {
    boolean isShown = from.isShown() && relation.isShownInJson();
    String how =
        relation.isEager()
            ? "is read with it"
            : relation.isCascaded()
                ? "is saved and deleted with it"
                : fieldsRead.contains(relation.owner() + "." + relation.field())
                    ? "is looked at"
                    : isShown ? "is shown in the answer" : "";
    if (!how.isEmpty()) {
      String because =
          from.because()
              + ", and its "
              + relation.field()
              + " ("
              + relation.target().simpleName()
              + ") "
              + how;
      Reached next =
          new Reached(relation.target(), from.via(), because, from.path(), from.place(), isShown);
      entities.joinTable(from.entity(), relation).ifPresent(name -> tables.add(table(name, next)));
      open.add(next);
    }
  }

  private List<Relation> relations(TypeInfo entity) {
    return Relation.of(entity, entities, codebase.hierarchy(entity.name()));
  }

  private static Reached shown(Reached seed, boolean isShown) {
    return new Reached(
        seed.entity(), seed.via(), seed.because(), seed.path(), seed.place(), isShown);
  }

  private static Content table(String name, Reached reached) {
    return new Content(
        ContentKind.TABLE, name, reached.via(), reached.because(), reached.path(), reached.place());
  }
}
