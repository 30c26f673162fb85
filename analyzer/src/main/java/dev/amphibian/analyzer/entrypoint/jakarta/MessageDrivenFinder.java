package dev.amphibian.analyzer.entrypoint.jakarta;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.EnterpriseBean;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.JakartaType;
import dev.amphibian.analyzer.entrypoint.RunningMethods;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.entrypoint.Trigger.Message.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds message-driven beans, with the destination that their activation configuration names. */
public final class MessageDrivenFinder implements EntryPointFinder {

  private static final JakartaType MESSAGE_DRIVEN = new JakartaType("ejb.MessageDriven");
  private static final JakartaType MESSAGE_LISTENER = new JakartaType("jms.MessageListener");
  private static final List<String> DESTINATIONS =
      List.of("destinationLookup", "destination", "destinationName");

  @Override
  public Stream<Found> find(Codebase codebase) {
    return codebase.types().stream()
        .filter(TypeInfo::isConcrete)
        .flatMap(
            type -> activation(codebase, type).stream().flatMap(use -> found(codebase, type, use)));
  }

  /** The annotation, with what {@code ejb-jar.xml} puts in its place. */
  private static Optional<AnnotationUse> activation(Codebase codebase, TypeInfo type) {
    Optional<AnnotationUse> annotated = MESSAGE_DRIVEN.on(type);
    Optional<EnterpriseBean> described =
        codebase.configuration().enterpriseBeans().stream()
            .filter(bean -> bean.isMessageDriven() && bean.type().equals(Optional.of(type.name())))
            .findFirst();
    if (described.isEmpty()) {
      return annotated;
    }
    List<AnnotationUse> properties = new ArrayList<>();
    annotated.ifPresent(use -> properties.addAll(use.nested("activationConfig")));
    described.get().activation().forEach((name, value) -> properties.add(property(name, value)));
    return Optional.of(
        new AnnotationUse(
            MESSAGE_DRIVEN.names().get(0), Map.<String, Object>of("activationConfig", properties)));
  }

  private static AnnotationUse property(String name, String value) {
    return new AnnotationUse(
        "ActivationConfigProperty",
        Map.<String, Object>of("propertyName", name, "propertyValue", value));
  }

  private static Stream<Found> found(Codebase codebase, TypeInfo type, AnnotationUse use) {
    if (MESSAGE_LISTENER.isAbove(codebase, type)) {
      return RunningMethods.named(codebase, type, "onMessage")
          .filter(method -> method.parameters().size() == 1)
          .map(method -> new Found(type, method, jms(codebase, use)));
    }
    return use.texts("messageListenerInterface").stream()
        .flatMap(name -> codebase.type(name).stream())
        .flatMap(listener -> listener.methods().stream())
        .flatMap((MethodInfo method) -> RunningMethods.running(codebase, type, method).stream())
        .map(method -> new Found(type, method, connector()));
  }

  /** A resource adapter of the application's own kind: what it listens to only it knows. */
  private static Trigger connector() {
    return new Trigger.Message(Channel.QUEUE, "connector", List.of());
  }

  private static Trigger jms(Codebase codebase, AnnotationUse use) {
    Map<String, String> properties = new TreeMap<>();
    for (AnnotationUse property : use.nested("activationConfig")) {
      properties.put(
          property.text("propertyName").orElse(""), property.text("propertyValue").orElse(""));
    }
    boolean isTopic = properties.getOrDefault("destinationType", "").endsWith("Topic");
    List<String> names =
        Stream.concat(
                DESTINATIONS.stream()
                    .flatMap(key -> Optional.ofNullable(properties.get(key)).stream()),
                use.text("mappedName").stream())
            .filter(name -> !name.isEmpty())
            .map(codebase.settings()::resolve)
            .limit(1)
            .toList();
    return new Trigger.Message(isTopic ? Channel.TOPIC : Channel.QUEUE, "jms", names);
  }
}
