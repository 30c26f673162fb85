package dev.amphibian.analyzer.content;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.PersistenceUnit;
import dev.amphibian.analyzer.effect.DeclaredQueries;
import dev.amphibian.analyzer.effect.Effect;
import java.util.List;
import java.util.Optional;

/** Which tables and which database a call is about. */
final class Databases {

  /** Where frameworks keep the address of the database, in the order in which they are tried. */
  private static final List<String> ADDRESSES =
      List.of(
          "spring.datasource.url",
          "spring.datasource.jdbc-url",
          "spring.datasource.hikari.jdbc-url",
          "spring.r2dbc.url",
          "quarkus.datasource.jdbc.url");

  private final Codebase codebase;
  private final Entities entities;
  private final Repositories repositories;
  private final DeclaredQueries queries;

  Databases(Codebase codebase, Entities entities, DeclaredQueries queries) {
    this.codebase = codebase;
    this.entities = entities;
    this.queries = queries;
    this.repositories = new Repositories(codebase, entities);
  }

  /** What a call on a repository asks. */
  void asked(Call call, MethodInfo in, List<Mention> tables, List<EntityMention> found) {
    String owner = call.target().owner();
    if (codebase.type(owner).isEmpty()) {
      return;
    }
    repositories
        .entity(owner)
        .ifPresent(
            entity ->
                found.add(
                    new EntityMention(
                        entity,
                        CallMentions.via(call),
                        call.target().simpleOwner() + " keeps " + entity.simpleName(),
                        call.place())));
    queries
        .of(call.target())
        .forEach(q -> query(q.isSql() ? "sql" : "jpql", q.text(), call, tables, found));
  }

  /** An entity that is handed to a call, or named in it. */
  void entity(String type, Call call, List<EntityMention> found) {
    entities
        .named(type)
        .ifPresent(
            entity ->
                found.add(
                    new EntityMention(
                        entity,
                        CallMentions.via(call),
                        entity.simpleName() + " is handed to " + CallMentions.via(call),
                        call.place())));
  }

  /** The tables or entities of a text that is sent to a database. */
  void query(String kind, String text, Call call, List<Mention> tables, List<EntityMention> found) {
    if (kind.equals("query")) {
      queries
          .named(text)
          .ifPresent(q -> query(q.isSql() ? "sql" : "jpql", q.text(), call, tables, found));
      return;
    }
    String because = "the query in the call of " + CallMentions.via(call) + " names it";
    for (String name : SqlNames.of(text)) {
      if (kind.equals("jpql")) {
        entities
            .inQueries(name)
            .ifPresent(
                e ->
                    found.add(new EntityMention(e, CallMentions.via(call), because, call.place())));
      } else {
        tables.add(
            new Mention(ContentKind.TABLE, name, CallMentions.via(call), because, call.place()));
      }
    }
  }

  /** The database that is asked. */
  Mention database(Effect effect, Call call, String via) {
    String address =
        effect.attribute("setting").map(List::of).orElse(ADDRESSES).stream()
            .flatMap(key -> codebase.settings().get(key).stream())
            .findFirst()
            .or(this::dataSource)
            .orElse("");
    return new Mention(
        ContentKind.DATABASE,
        Operands.withoutSecrets(address),
        via,
        "it is asked there",
        call.place());
  }

  /** Where a container keeps the address, its own name for it. */
  private Optional<String> dataSource() {
    return codebase.configuration().persistenceUnits().stream()
        .map(PersistenceUnit::dataSources)
        .flatMap(List::stream)
        .findFirst();
  }
}
