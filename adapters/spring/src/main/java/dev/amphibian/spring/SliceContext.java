package dev.amphibian.spring;

import dev.amphibian.runtime.Json;
import dev.amphibian.runtime.observation.ApplicationTracing;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Runs a slice as a bare application context: its beans, created when first asked for, without web
 * server, dispatcher and schedulers.
 */
public final class SliceContext {

  private SliceContext() {}

  /** Starts the context; no bean exists yet that neither the start nor a runner asked for. */
  public static ConfigurableApplicationContext start(Slice slice) {
    WarmUp.begin(slice);
    FixedProperties properties =
        FixedProperties.forFunction()
            .with("spring.main.web-application-type", "none")
            .with(WithoutTechnologies.PROPERTY, String.join(",", slice.without()));
    Launch launch = new Launch(slice, properties);
    launch.application().setListeners(necessary(launch.application().getListeners()));
    launch
        .application()
        .setApplicationContextFactory(type -> new GenericApplicationContext(new LazyBeanFactory()));
    launch
        .application()
        .addInitializers(
            context -> context.addBeanFactoryPostProcessor(new LazyBeans()), Checkpoints::prepare);
    ConfigurableApplicationContext context = launch.run();
    ApplicationTracing.use(ContextTracing.of(context));
    return context;
  }

  /**
   * Without the one that warms up validation, converters and JSON in a thread of its own, of which
   * a bare context may need nothing. Only a system property could tell it so, which would hold for
   * the whole process.
   */
  private static List<ApplicationListener<?>> necessary(
      Collection<ApplicationListener<?>> listeners) {
    return listeners.stream()
        .filter(each -> !each.getClass().getSimpleName().startsWith("BackgroundPreinitializ"))
        .toList();
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
