package dev.amphibian.spring;

import org.springframework.boot.SpringApplication;

/** Spring's ahead-of-time processing came with Boot 3. */
final class GeneratedBeans {

  private GeneratedBeans() {}

  static void addTo(SpringApplication application) {}
}
