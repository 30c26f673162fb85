package dev.amphibian.analyzer.entrypoint.spring;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.Trigger;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * From where Spring's application events come. A listener to an event of the application runs
 * within the call that publishes it, also when it waits for the transaction's end, and belongs to
 * that call's slice; it is an entry point only if it runs beside it. What a framework publishes
 * comes from outside.
 */
final class EventTypes {

  private static final String ASYNC = "org.springframework.scheduling.annotation.Async";
  private static final String REMOTE = "org.springframework.cloud.bus.event.RemoteApplicationEvent";
  private static final Set<String> OF_THE_START =
      Set.of(
          "org.springframework.boot.context.event.ApplicationContextInitializedEvent",
          "org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent",
          "org.springframework.boot.context.event.ApplicationPreparedEvent",
          "org.springframework.boot.context.event.ApplicationReadyEvent",
          "org.springframework.boot.context.event.ApplicationStartedEvent",
          "org.springframework.boot.context.event.ApplicationStartingEvent",
          "org.springframework.boot.context.event.SpringApplicationEvent",
          "org.springframework.boot.web.context.WebServerInitializedEvent",
          "org.springframework.boot.web.reactive.context.ReactiveWebServerInitializedEvent",
          "org.springframework.boot.web.server.context.WebServerInitializedEvent",
          "org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent",
          "org.springframework.boot.web.servlet.context.ServletWebServerInitializedEvent",
          "org.springframework.context.event.ApplicationContextEvent",
          "org.springframework.context.event.ContextRefreshedEvent",
          "org.springframework.context.event.ContextStartedEvent");

  private final Codebase codebase;

  EventTypes(Codebase codebase) {
    this.codebase = codebase;
  }

  /** Whether a listener runs on another thread than the one that publishes. */
  boolean isAsynchronous(TypeInfo type, MethodInfo declared, MethodInfo runs) {
    return codebase.hasAnnotation(type, ASYNC)
        || codebase.hasAnnotation(declared, ASYNC)
        || codebase.hasAnnotation(runs, ASYNC);
  }

  /**
   * The trigger of a listener to these types, if it is an entry point; none stands for any type.
   */
  Optional<Trigger> trigger(List<String> types, boolean isAsynchronous) {
    if (types.stream().anyMatch(OF_THE_START::contains)) {
      return Optional.of(new Trigger.Start("spring"));
    }
    if (isAsynchronous || types.isEmpty()) {
      return Optional.of(new Trigger.Event("spring", types));
    }
    List<String> remote = types.stream().filter(type -> codebase.isA(type, REMOTE)).toList();
    if (!remote.isEmpty()) {
      return Optional.of(new Trigger.Event("spring-cloud-bus", remote));
    }
    List<String> foreign = types.stream().filter(this::comesFromAFramework).toList();
    return foreign.isEmpty() ? Optional.empty() : Optional.of(new Trigger.Event("spring", foreign));
  }

  private boolean comesFromAFramework(String type) {
    return codebase.type(type).isEmpty() && !type.startsWith("java.") && !isMadeHere(type);
  }

  private boolean isMadeHere(String type) {
    return codebase.types().stream()
        .flatMap(each -> each.methods().stream())
        .flatMap(method -> method.calls().stream())
        .map(call -> call.target())
        .anyMatch(called -> called.name().equals("<init>") && codebase.isA(called.owner(), type));
  }
}
