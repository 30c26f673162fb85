package dev.amphibian.analyzer.callgraph.edges;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/** What runs when Spring starts. */
class SpringStartEdgesTest extends FrameworkEdgesTest {

  static class Started {
    @SpringBootApplication
    static class Application {
      public static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
      }
    }

    @Component
    static class Prepared implements InitializingBean {
      Prepared() {
        register();
      }

      @Override
      public void afterPropertiesSet() {}

      void register() {}

      public void other() {}
    }

    @Component
    static class Runner implements CommandLineRunner {
      @Override
      public void run(String... arguments) {}
    }

    @Component
    static class Postprocessing implements BeanPostProcessor {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean;
      }
    }

    @ConfigurationProperties("shop")
    @Component
    static class ShopProperties {
      private String name = "";

      public String getName() {
        return name;
      }

      public void setName(String name) {
        this.name = check(name);
      }

      String check(String text) {
        return text;
      }
    }
  }

  @Test
  void theStartMakesAndPreparesEachBean() {
    assertThat(edges(Started.class).from("Application#main"))
        .contains("Prepared#<init> LIKELY", "Prepared#afterPropertiesSet LIKELY")
        .doesNotContain("Prepared#other LIKELY");
  }

  @Test
  void theStartRunsTheRunners() {
    assertThat(edges(Started.class).from("Application#main")).contains("Runner#run LIKELY");
  }

  @Test
  void theStartRunsWhatProcessesBeans() {
    assertThat(edges(Started.class).from("Application#main"))
        .contains("Postprocessing#postProcessAfterInitialization LIKELY");
  }

  @Test
  void theStartSetsProperties() {
    assertThat(edges(Started.class).from("Application#main"))
        .contains("ShopProperties#setName LIKELY")
        .doesNotContain("ShopProperties#getName LIKELY");
  }
}
