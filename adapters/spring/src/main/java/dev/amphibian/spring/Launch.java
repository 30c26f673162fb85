package dev.amphibian.spring;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application class of a slice as Boot would, less runners and schedulers. */
final class Launch {

  private static final String LAZY = "spring.main.lazy-initialization";

  private final SpringApplication application;

  Launch(Slice slice, FixedProperties properties) {
    application = new SpringApplication(slice.application());
    application.setMainApplicationClass(slice.application());
    application.addListeners(properties);
    application.addInitializers(Launch::prepare);
  }

  private static void prepare(ConfigurableApplicationContext context) {
    context.addBeanFactoryPostProcessor(new NoSchedulers());
    if (context.getEnvironment().getProperty(LAZY, Boolean.class, false)) {
      context
          .getBeanFactory()
          .registerSingleton("sliceDeferredScripts", new DeferredScripts(context.getEnvironment()));
    }
  }

  /** For what only one of the ways to run needs. */
  SpringApplication application() {
    return application;
  }

  /**
   * Boot asks listeners between start and runners; leaving there, by the exception made for it, is
   * the only way past the runners that neither removes their beans nor creates them.
   */
  ConfigurableApplicationContext run(String... arguments) {
    long begun = System.nanoTime();
    try {
      return SpringApplication.withHook(
          asked ->
              asked == application ? new BeforeRunners() : new SpringApplicationRunListener() {},
          () -> application.run(arguments));
    } catch (SpringApplication.AbandonedRunException left) {
      ConfigurableApplicationContext context = left.getApplicationContext();
      if (context == null) {
        throw left;
      }
      ready(context, Duration.ofNanos(System.nanoTime() - begun), arguments);
      return context;
    }
  }

  private void ready(ConfigurableApplicationContext context, Duration taken, String... arguments) {
    context.publishEvent(new ApplicationReadyEvent(application, arguments, context, taken));
    AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
  }

  private static final class BeforeRunners implements SpringApplicationRunListener {
    @Override
    public void started(ConfigurableApplicationContext context, @Nullable Duration taken) {
      throw new SpringApplication.AbandonedRunException(context);
    }
  }
}
