package dev.amphibian.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application class of a slice as Boot would, less schedulers. */
final class Launch {

  private static final String LAZY = "spring.main.lazy-initialization";

  private final SpringApplication application;

  Launch(Slice slice, FixedProperties properties) {
    application = new SpringApplication(slice.application());
    application.setMainApplicationClass(slice.application());
    application.addListeners(properties, new StructuredLogging());
    application.addInitializers(Launch::prepare);
    GeneratedBeans.addTo(application);
  }

  private static void prepare(ConfigurableApplicationContext context) {
    context.addBeanFactoryPostProcessor(new NoSchedulers());
    if (context.getEnvironment().getProperty(LAZY, Boolean.class, false)) {
      context
          .getBeanFactory()
          .registerSingleton("sliceDatabaseInitializers", new DatabaseInitializers());
    }
  }

  /** For what only one of the ways to run needs. */
  SpringApplication application() {
    return application;
  }

  /** Starts the application; its start-up runners run, as what they prepare may be relied on. */
  ConfigurableApplicationContext run(String... arguments) {
    return application.run(arguments);
  }
}
