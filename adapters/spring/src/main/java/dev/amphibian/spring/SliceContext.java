package dev.amphibian.spring;

import dev.amphibian.runtime.Json;
import dev.amphibian.runtime.observation.ApplicationTracing;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * Runs a slice as a bare application context: its beans, created when first asked for, without web
 * server, dispatcher and schedulers.
 */
public final class SliceContext {

  private SliceContext() {}

  /** Starts the context; no bean exists yet that neither the start nor a runner asked for. */
  public static ConfigurableApplicationContext start(Slice slice) {
    FixedProperties properties =
        FixedProperties.forFunction()
            .with("spring.main.web-application-type", "none")
            // It warms up validation, converters and JSON, of which a bare context may need nothing
            .with("spring.backgroundpreinitializer.ignore", "true");
    Launch launch = new Launch(slice, properties);
    launch
        .application()
        .setApplicationContextFactory(
            type -> new AnnotationConfigApplicationContext(new LazyBeanFactory()));
    launch
        .application()
        .addInitializers(context -> context.addBeanFactoryPostProcessor(new LazyRepositories()));
    ConfigurableApplicationContext context = launch.run();
    ApplicationTracing.use(ContextTracing.of(context));
    return context;
  }

  /**
   * JSON by the mapper bean that Spring MVC would use in {@code context}.
   *
   * @throws IllegalStateException if the application uses another JSON library than Jackson
   */
  public static Json json(ApplicationContext context) {
    return ContextJson.of(context);
  }
}
