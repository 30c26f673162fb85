package dev.amphibian.spring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.SpringApplication;
import org.springframework.context.aot.AotApplicationContextInitializer;
import org.springframework.core.SpringProperties;

/** The bean definitions that {@link SliceAotProcessor} left in a package as code, if it has. */
final class GeneratedBeans {

  /** Where a package names the class that registers them. */
  static final String RESOURCE = "META-INF/amphibian/initializer";

  private GeneratedBeans() {}

  /** Lets them take the place of component scan, configuration classes and conditions. */
  static void addTo(SpringApplication application) {
    try (InputStream name = GeneratedBeans.class.getClassLoader().getResourceAsStream(RESOURCE)) {
      if (name != null) {
        String initializer = new String(name.readAllBytes(), StandardCharsets.UTF_8).strip();
        SpringProperties.setFlag("spring.aot.enabled");
        application.addInitializers(
            AotApplicationContextInitializer.forInitializerClasses(initializer));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " can't be read; package the function again", e);
    }
  }
}
