package dev.amphibian.generator.target.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.generator.SmallApplication;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which servers a service needs beside it, and what points it to them. */
class BackingFinderTest {

  private static final String JDBC = "org.springframework.jdbc.core.JdbcTemplate";

  @TempDir Path folder;
  private SmallApplication application;

  @BeforeEach
  void create() {
    application = new SmallApplication(folder);
  }

  @Test
  void anApplicationWithoutSettingsAndLibrariesNeedsNone() {
    assertThat(found()).isEmpty();
  }

  @Test
  void anAddressNamesServerDatabaseAndOptions() {
    application.set(
        "spring.datasource.url=jdbc:postgresql://${DB:db.example}:5433/orders?currentSchema=shop&sslmode=require&password=x");
    Backing postgres = only();
    assertThat(postgres.host()).isEqualTo("postgres");
    assertThat(postgres.variables()).contains(entry("POSTGRES_DB", "orders"));
    assertThat(postgres.settings())
        .containsExactly(
            entry(
                "SPRING_DATASOURCE_URL",
                "jdbc:postgresql://postgres:5432/orders?currentSchema=shop"));
    assertThat(postgres.credentials())
        .containsOnlyKeys("SPRING_DATASOURCE_USERNAME", "SPRING_DATASOURCE_PASSWORD");
  }

  @Test
  void anAddressUnderAnyKeyCounts() {
    application.set("shop.archive.jdbc-url=jdbc:mysql://db/archive");
    assertThat(only().settings())
        .containsExactly(entry("SHOP_ARCHIVE_JDBCURL", "jdbc:mysql://mysql:3306/archive"));
    assertThat(only().credentials())
        .containsOnlyKeys("SHOP_ARCHIVE_USERNAME", "SHOP_ARCHIVE_PASSWORD");
  }

  @Test
  void everyDatabaseHasAServerOfItsOwn() {
    application
        .set("shop.one.url=jdbc:postgresql://db/orders")
        .set("shop.two.url=jdbc:postgresql://db/stock_levels")
        .set("shop.three.url=jdbc:postgresql://db/orders");
    assertThat(found())
        .extracting(Backing::host)
        .containsExactly("postgres", "postgres-stock-levels");
    assertThat(found().get(0).settings()).containsOnlyKeys("SHOP_ONE_URL", "SHOP_THREE_URL");
  }

  @Test
  void addressesWithPasswordsAreCredentials() {
    application.set("shop.broker=amqp://guest:guest@mq/%2f");
    assertThat(only().settings()).isEmpty();
    assertThat(only().credentials()).containsOnlyKeys("SHOP_BROKER");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:h2:mem:shop",
        "jdbc:hsqldb:mem:shop",
        "jdbc:sqlite:shop.db",
        "jdbc:h2:./shop"
      })
  void aDatabaseWithinTheApplicationIsNoServer(String url) {
    application
        .set("spring.datasource.url=" + url)
        .library("org.postgresql:postgresql", "org.postgresql.Driver")
        .library("org.springframework:spring-jdbc", JDBC);
    assertThat(found()).isEmpty();
    assertThat(finder().hasEmbeddedDatabase()).isTrue();
  }

  @Test
  void settingsOfTheProfilesThatItIsDeployedWithCount() {
    application
        .set("spring.datasource.url=jdbc:h2:mem:shop")
        .set("prod", "spring.datasource.url=jdbc:postgresql://localhost/shop");
    Codebase codebase = application.read();
    BackingFinder deployed =
        new BackingFinder(codebase, codebase.settings().withProfiles(List.of("prod")));
    assertThat(deployed.find(List.of("shop.Parts")))
        .extracting(Backing::host)
        .containsExactly("postgres");
    assertThat(deployed.hasEmbeddedDatabase()).isFalse();
    assertThat(found()).isEmpty();
  }

  @Test
  void whatTheControllerLeadsToIsUsed() {
    library("org.springframework.data.redis.core.StringRedisTemplate");
    application
        .with("shop.Parts", "public class Parts { Stock stock; }")
        .with("shop.Stock", "public interface Stock {}")
        .with(
            "shop.RedisStock",
            "class RedisStock implements Stock {"
                + " org.springframework.data.redis.core.StringRedisTemplate redis; }");
    assertThat(only().settings())
        .containsExactly(
            entry("SPRING_DATA_REDIS_HOST", "redis"), entry("SPRING_DATA_REDIS_PORT", "6379"));
    assertThat(only().credentials()).isEmpty();
  }

  @Test
  void whatOnlyOtherClassesUseIsNotNeeded() {
    library("org.springframework.kafka.core.KafkaTemplate");
    application.with(
        "shop.Nightly", "class Nightly { org.springframework.kafka.core.KafkaTemplate kafka; }");
    assertThat(found()).isEmpty();
  }

  @Test
  void whatALibraryUsesByItselfIsNeeded() {
    application.library(
        "org.springframework.session:spring-session-data-redis", "org.springframework.session.X");
    assertThat(found()).extracting(Backing::host).containsExactly("redis");
  }

  @Test
  void theOnlyDriverStandsForADataSourceWithoutAddress() {
    application
        .set("spring.datasource.url=${DB_URL}")
        .library("org.postgresql:postgresql", "org.postgresql.Driver")
        .library("org.springframework:spring-jdbc", JDBC);
    assertThat(only().settings())
        .containsExactly(entry("SPRING_DATASOURCE_URL", "jdbc:postgresql://postgres:5432/app"));
    assertThat(finder().hasEmbeddedDatabase()).isFalse();
  }

  @Test
  void ofSeveralDriversNoneStandsForADataSource() {
    application
        .library("org.postgresql:postgresql", "org.postgresql.Driver")
        .library("com.mysql:mysql-connector-j", "com.mysql.cj.jdbc.Driver")
        .library("org.springframework:spring-jdbc", JDBC);
    assertThat(found()).isEmpty();
    assertThat(finder().hasEmbeddedDatabase()).isFalse();
  }

  @Test
  void withoutAddressAnEmbeddedDriverKeepsDataWithin() {
    application
        .library("com.h2database:h2", "org.h2.Driver")
        .library("org.postgresql:postgresql", "org.postgresql.Driver")
        .library("org.springframework:spring-jdbc", JDBC);
    assertThat(found()).isEmpty();
    assertThat(finder().hasEmbeddedDatabase()).isTrue();
  }

  static Stream<BackingService> servers() {
    return BackingService.all().stream().filter(service -> !service.isEmbedded());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("servers")
  void everyKindCanBeRunAndPointedTo(BackingService service) {
    Backing backing = Backing.of(service, "there", "data").byProperties();
    service.fact("url").ifPresent(url -> backing.byAddress("shop.url", ""));
    assertThat(backing.image()).matches("[a-z0-9./-]+:[\\w.-]+");
    assertThat(Integer.parseInt(backing.port())).isBetween(1, 65535);
    assertThat(backing.health()).isNotBlank();
    assertThat(
            Stream.of(backing.settings(), backing.credentials())
                .flatMap(map -> map.values().stream()))
        .isNotEmpty()
        .anyMatch(value -> value.contains("there"));
    assertThat(
            Stream.of(backing.settings(), backing.credentials(), backing.variables())
                .flatMap(map -> map.values().stream()))
        .noneMatch(value -> value.contains("{"));
    assertThat(service.facts().keySet())
        .as("how it is recognised")
        .containsAnyOf("address", "uses", "library", "driver");
  }

  private void library(String type) {
    application.library("org.example:library", type);
  }

  private Backing only() {
    List<Backing> found = found();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private List<Backing> found() {
    return finder().find(List.of("shop.Parts"));
  }

  private BackingFinder finder() {
    Codebase codebase = application.read();
    return new BackingFinder(codebase, codebase.settings());
  }
}
