package dev.amphibian.analyzer.content;

import java.util.List;

/**
 * What one method by itself brings into every slice that it is in.
 *
 * @param entities the entities that it reads or writes
 */
record MethodContent(List<Mention> mentions, List<EntityMention> entities) {

  static final MethodContent NONE = new MethodContent(List.of(), List.of());

  MethodContent {
    mentions = List.copyOf(mentions);
    entities = List.copyOf(entities);
  }
}
