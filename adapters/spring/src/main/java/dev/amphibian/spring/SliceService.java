package dev.amphibian.spring;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs a slice as a REST service: the application's own web server, the slice's routes only. */
public final class SliceService {

  private SliceService() {}

  /**
   * Starts the server; it ends with the process, or when the result is closed.
   *
   * @param arguments the command line, as the application itself would get it
   * @throws IllegalStateException if a method of the slice isn't mapped by Spring MVC
   */
  public static ConfigurableApplicationContext run(Slice slice, String... arguments) {
    return run(slice, new Launch(slice, FixedProperties.forService()), arguments);
  }

  /**
   * The same, and answers a platform's probes: {@code /livez} and {@code /readyz} below the context
   * path, 200 or 503, in front of all filters.
   */
  public static ConfigurableApplicationContext runWithProbes(Slice slice, String... arguments) {
    Launch launch = new Launch(slice, FixedProperties.forService());
    ApplicationAvailabilityBean availability = new ApplicationAvailabilityBean();
    launch.application().addListeners(availability);
    launch
        .application()
        .addInitializers(
            context ->
                context
                    .getBeanFactory()
                    .registerSingleton("sliceProbes", new AvailabilityProbes(availability)));
    return run(slice, launch, arguments);
  }

  private static ConfigurableApplicationContext run(
      Slice slice, Launch launch, String... arguments) {
    if (slice.isInvoked()) {
      launch
          .application()
          .addInitializers(
              context ->
                  ((BeanDefinitionRegistry) context.getBeanFactory())
                      .registerBeanDefinition("sliceInvocation", invocation(slice)));
    }
    OnlyServed only = new OnlyServed(slice.served());
    launch
        .application()
        .addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(only));
    launch
        .application()
        .addInitializers(
            context ->
                context
                    .getBeanFactory()
                    .registerSingleton(
                        "sliceObservedServer", new ObservedServer(slice.name(), context)));
    ConfigurableApplicationContext context = launch.run(arguments);
    requireAll(only, context);
    return context;
  }

  private static BeanDefinition invocation(Slice slice) {
    return BeanDefinitionBuilder.rootBeanDefinition(
            InvocationMapping.class, () -> new InvocationMapping(slice))
        .getBeanDefinition();
  }

  static void requireAll(OnlyServed only, ConfigurableApplicationContext context) {
    try {
      only.requireAll();
    } catch (IllegalStateException incomplete) {
      context.close();
      throw incomplete;
    }
  }
}
