package dev.amphibian.analyzer.content;

import java.util.List;
import java.util.Set;

/**
 * What one method by itself brings into every slice that it is in.
 *
 * @param entities the entities that it reads or writes
 * @param fieldsRead if an entity declares it, the fields that it reads, such as {@code Owner.name}
 */
record MethodContent(List<Mention> mentions, List<EntityMention> entities, Set<String> fieldsRead) {

  static final MethodContent NONE = new MethodContent(List.of(), List.of(), Set.of());

  MethodContent {
    mentions = List.copyOf(mentions);
    entities = List.copyOf(entities);
    fieldsRead = Set.copyOf(fieldsRead);
  }
}
