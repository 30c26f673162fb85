package dev.amphibian.analyzer.content;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeUse;
import java.util.Optional;
import java.util.stream.Stream;

/** Interfaces whose methods a framework implements by asking a database. */
final class Repositories {

  private static final String DEFINITION =
      "org.springframework.data.repository.RepositoryDefinition";

  private final Codebase codebase;
  private final Entities entities;

  Repositories(Codebase codebase, Entities entities) {
    this.codebase = codebase;
    this.entities = entities;
  }

  /** The entity that an interface of the application is the repository of. */
  Optional<TypeInfo> entity(String repository) {
    return codebase
        .hierarchy(repository)
        .flatMap(this::named)
        .flatMap(name -> entities.named(name).stream())
        .findFirst();
  }

  private Stream<String> named(TypeInfo type) {
    return Stream.concat(
        type.annotation(DEFINITION).flatMap(use -> use.text("domainClass")).stream(),
        type.interfaces().stream().flatMap(above -> above.arguments().stream()).map(TypeUse::name));
  }
}
