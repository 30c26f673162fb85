package dev.amphibian.analyzer.entrypoint.messaging;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Settings;
import dev.amphibian.analyzer.entrypoint.Trigger.Message;
import dev.amphibian.analyzer.entrypoint.Trigger.Message.Channel;
import java.util.List;
import java.util.Optional;

/**
 * What is to know of one listener annotation.
 *
 * @param annotation the annotation type
 * @param system the product in one word
 * @param channel what its messages come through
 * @param names the attributes that name queues or topics; a dot leads into nested annotations
 * @param handler the annotation of methods, where the listener annotation stands on the class
 * @param topicIf the attribute or setting that makes a topic of a queue
 * @param isFoundAbove whether it counts on an interface's or superclass's method as well
 */
record Listener(
    String annotation,
    String system,
    Channel channel,
    List<String> names,
    Optional<String> handler,
    Optional<String> topicIf,
    boolean isFoundAbove) {

  Listener(String annotation, String system, Channel channel, String... names) {
    this(annotation, system, channel, List.of(names), Optional.empty(), Optional.empty(), true);
  }

  Listener withHandler(String handlerAnnotation) {
    return new Listener(
        annotation, system, channel, names, Optional.of(handlerAnnotation), topicIf, isFoundAbove);
  }

  Listener withTopicIf(String attributeOrSetting) {
    return new Listener(
        annotation, system, channel, names, handler, Optional.of(attributeOrSetting), isFoundAbove);
  }

  Listener onlyWhereItStands() {
    return new Listener(annotation, system, channel, names, handler, topicIf, false);
  }

  /** What one use of the annotation listens to. */
  Message trigger(AnnotationUse use, Settings settings) {
    boolean isTopic =
        topicIf.isPresent()
            && (use.text(topicIf.get()).filter(text -> !text.isEmpty()).isPresent()
                || settings.get(topicIf.get()).equals(Optional.of("true")));
    return new Message(
        isTopic ? Channel.TOPIC : channel, system, new Names(settings).of(use, names));
  }
}
