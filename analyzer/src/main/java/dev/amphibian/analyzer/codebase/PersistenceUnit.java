package dev.amphibian.analyzer.codebase;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A unit of a {@code persistence.xml}.
 *
 * @param provider the provider's class
 * @param dataSources the names under which the container gives out its data sources
 * @param classes the entities it lists
 * @param mappingFiles the class-path names of its {@code orm.xml} files
 * @param properties names and values as written
 */
public record PersistenceUnit(
    String name,
    Optional<String> provider,
    List<String> dataSources,
    List<String> classes,
    List<String> mappingFiles,
    Map<String, String> properties,
    Place place) {

  public PersistenceUnit {
    dataSources = List.copyOf(dataSources);
    classes = List.copyOf(classes);
    mappingFiles = List.copyOf(mappingFiles);
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }
}
