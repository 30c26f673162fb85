package dev.amphibian.spring;

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
    OnlyServed only = new OnlyServed(slice.served());
    Launch launch = new Launch(slice, FixedProperties.forService());
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

  static void requireAll(OnlyServed only, ConfigurableApplicationContext context) {
    try {
      only.requireAll();
    } catch (IllegalStateException incomplete) {
      context.close();
      throw incomplete;
    }
  }
}
