package dev.amphibian.analyzer.entrypoint.jakarta;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.ParameterInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.WebDescriptor;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.JakartaType;
import dev.amphibian.analyzer.entrypoint.RunningMethods;
import dev.amphibian.analyzer.entrypoint.Trigger;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what a container runs once when the application starts: start-up singletons, listeners of
 * the servlet context, observers of the application's start.
 */
public final class ApplicationStartFinder implements EntryPointFinder {

  private static final JakartaType CONTEXT_LISTENER =
      new JakartaType("servlet.ServletContextListener");
  private static final JakartaType WEB_LISTENER = new JakartaType("servlet.annotation.WebListener");
  private static final JakartaType CONTAINER_INITIALIZER =
      new JakartaType("servlet.ServletContainerInitializer");
  private static final JakartaType STARTUP = new JakartaType("ejb.Startup");
  private static final JakartaType POST_CONSTRUCT = new JakartaType("annotation.PostConstruct");
  private static final JakartaType OBSERVES = new JakartaType("enterprise.event.Observes");
  private static final JakartaType INITIALIZED = new JakartaType("enterprise.context.Initialized");
  private static final JakartaType APPLICATION_SCOPE =
      new JakartaType("enterprise.context.ApplicationScoped");
  private static final JakartaType STARTUP_EVENT = new JakartaType("enterprise.event.Startup");
  private static final String QUARKUS_EVENT = "io.quarkus.runtime.StartupEvent";
  private static final String QUARKUS_STARTUP = "io.quarkus.runtime.Startup";

  @Override
  public Stream<Found> find(Codebase codebase) {
    Set<String> described = describedListeners(codebase);
    Stream<Found> beans =
        codebase.types().stream()
            .filter(TypeInfo::isConcrete)
            .flatMap(
                type ->
                    RunningMethods.withStatic(codebase, type)
                        .filter(method -> observesStart(method) || isStartup(type, method))
                        .map(method -> found(type, method)));
    Stream<Found> listeners =
        CONTEXT_LISTENER
            .concreteBelow(codebase)
            .filter(type -> described.contains(type.name()) || WEB_LISTENER.on(type).isPresent())
            .flatMap(type -> named(codebase, type, "contextInitialized"));
    Stream<Found> initializers =
        CONTAINER_INITIALIZER
            .concreteBelow(codebase)
            .flatMap(type -> named(codebase, type, "onStartup"));
    return Stream.of(beans, listeners, initializers).flatMap(all -> all);
  }

  private static Stream<Found> named(Codebase codebase, TypeInfo type, String name) {
    return RunningMethods.named(codebase, type, name).map(method -> found(type, method));
  }

  private static Found found(TypeInfo type, MethodInfo method) {
    return new Found(type, method, new Trigger.Start("jakarta"));
  }

  private static Set<String> describedListeners(Codebase codebase) {
    return codebase.configuration().webDescriptors().stream()
        .flatMap(descriptor -> descriptor.listeners().stream())
        .map(WebDescriptor.Listener::type)
        .collect(Collectors.toSet());
  }

  private static boolean isStartup(TypeInfo type, MethodInfo method) {
    boolean starts = STARTUP.on(type).isPresent() || type.annotation(QUARKUS_STARTUP).isPresent();
    return method.annotation(QUARKUS_STARTUP).isPresent()
        || starts && POST_CONSTRUCT.on(method).isPresent();
  }

  private static boolean observesStart(MethodInfo method) {
    return method.parameters().stream().anyMatch(ApplicationStartFinder::observesStart);
  }

  private static boolean observesStart(ParameterInfo parameter) {
    String event = parameter.type().name();
    boolean isStart = STARTUP_EVENT.is(event) || event.equals(QUARKUS_EVENT);
    boolean isScope =
        INITIALIZED
            .on(parameter)
            .flatMap(use -> use.text("value"))
            .filter(APPLICATION_SCOPE::is)
            .isPresent();
    return OBSERVES.on(parameter).isPresent() && (isStart || isScope);
  }
}
