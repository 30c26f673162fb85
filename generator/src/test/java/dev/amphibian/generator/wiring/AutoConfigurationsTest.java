package dev.amphibian.generator.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.generator.SmallApplication;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a context does without: what no code needs that could run in it. */
class AutoConfigurationsTest {

  @TempDir Path folder;
  private SmallApplication application;

  @BeforeEach
  void create() {
    application =
        new SmallApplication(folder)
            .library(
                "org.springframework:spring-jdbc", "org.springframework.jdbc.core.JdbcTemplate")
            .library(
                "org.springframework.boot:spring-boot",
                "org.springframework.boot.CommandLineRunner")
            .library(
                "org.springframework:spring-context",
                "org.springframework.context.ApplicationContext")
            .autoConfiguration(
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                "public class DataSourceAutoConfiguration {}")
            .autoConfiguration(
                "org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration",
                "public class MailSenderAutoConfiguration {}")
            .autoConfiguration(
                "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
                "public class JacksonAutoConfiguration {}");
  }

  @Test
  void technologiesThatNobodyMentionsAreLeftOutWhateverTheNamesOfTheirPackages() {
    assertThat(unneeded()).containsExactly("jdbc", "mail");
  }

  @Test
  void whatAnImplementationBehindAnInterfaceMentionsStays() {
    application
        .with("shop.Parts", "public class Parts { Stock stock; }")
        .with("shop.Stock", "public interface Stock {}")
        .with(
            "shop.JdbcStock",
            "class JdbcStock implements Stock { org.springframework.jdbc.core.JdbcTemplate jdbc; }");
    assertThat(unneeded()).containsExactly("mail");
  }

  @Test
  void whatOtherControllersMentionDoesNotCount() {
    application.with(
        "shop.Orders", "public class Orders { org.springframework.jdbc.core.JdbcTemplate jdbc; }");
    assertThat(unneeded()).containsExactly("jdbc", "mail");
  }

  @Test
  void whatRunsAtTheStartCounts() {
    application.with(
        "shop.Filler",
        """
        public class Filler implements org.springframework.boot.CommandLineRunner {
          org.springframework.jdbc.core.JdbcTemplate jdbc;
        }
        """);
    assertThat(unneeded()).containsExactly("mail");
  }

  @Test
  void whatForeignAutoConfigurationMentionsCounts() {
    application.autoConfiguration(
        "com.acme.outbox.OutboxAutoConfiguration",
        "public class OutboxAutoConfiguration { org.springframework.jdbc.core.JdbcTemplate jdbc; }");
    assertThat(unneeded()).containsExactly("mail");
  }

  @Test
  void codeThatCanAskForAnyBeanKeepsAll() {
    application.with(
        "shop.Parts",
        "public class Parts { org.springframework.context.ApplicationContext context; }");
    assertThat(unneeded()).isEmpty();
  }

  private List<String> unneeded() {
    return new AutoConfigurations(application.read()).unneeded(List.of("shop.Parts"));
  }
}
