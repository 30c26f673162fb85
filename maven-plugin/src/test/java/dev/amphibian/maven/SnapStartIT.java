package dev.amphibian.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Functions that start from a snapshot, in a real build and under AWS's runtime client")
class SnapStartIT {

  /** Counts connections after Boot's own bean for the pool, whose phase is 0, has been stopped. */
  private static final String LEDGER =
      """
      package bakery;

      import com.zaxxer.hikari.HikariDataSource;
      import org.springframework.context.SmartLifecycle;
      import org.springframework.jdbc.core.JdbcTemplate;
      import org.springframework.stereotype.Component;

      @Component
      class Ledger implements SmartLifecycle {

        private final JdbcTemplate jdbc;
        private final HikariDataSource pool;
        private final int atFirst;
        private boolean running;
        private String atSnapshot = "no snapshot";

        Ledger(JdbcTemplate jdbc, HikariDataSource pool) {
          this.jdbc = jdbc;
          this.pool = pool;
          jdbc.execute("create table sold (bread varchar(9))");
          jdbc.update("insert into sold values ('rye')");
          this.atFirst = pool.getHikariPoolMXBean().getTotalConnections();
        }

        boolean isOpen() {
          return atFirst > 0 && running;
        }

        String sold() {
          return jdbc.queryForObject("select bread from sold", String.class) + ", " + atSnapshot;
        }

        @Override
        public int getPhase() {
          return -1;
        }

        @Override
        public void start() {
          running = true;
        }

        @Override
        public void stop() {
          running = false;
          try {
            // So long that a pool could open new connections for closed ones
            Thread.sleep(300);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          atSnapshot = pool.getHikariPoolMXBean().getTotalConnections() + " connections at the snapshot";
        }

        @Override
        public boolean isRunning() {
          return running;
        }
      }
      """;

  private static final String CONTROLLER =
      """
      package bakery;

      import dev.amphibian.AsFunction;
      import dev.amphibian.Wiring;
      import org.springframework.web.bind.annotation.GetMapping;
      import org.springframework.web.bind.annotation.RestController;

      @RestController
      class NAMEController {

        private final Ledger ledger;
        private final boolean isMadeEarly;

        NAMEController(Ledger ledger) {
          this.ledger = ledger;
          this.isMadeEarly = ledger.sold().contains("no snapshot") && ledger.isOpen();
        }

        @AsFunction(name = "NAME", wiring = Wiring.WIRING)
        @GetMapping("/NAME")
        String sold() {
          return ledger.sold() + ", " + isMadeEarly;
        }
      }
      """;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void close_connections_before_it_and_open_them_again(boolean isPrepared) throws Exception {
    MavenBuild build = bakeryWithLedger("snap-start-" + isPrepared);
    List<String> goal =
        new ArrayList<>(
            List.of(
                "compile", ":run", "-Damphibian.snapStart=true", "-Damphibian.entryPoints=*#sold"));
    if (isPrepared) {
      build.write("training.http", "GET /cashed\n\n###\nGET /counted\n");
      goal.addAll(List.of("-Damphibian.aheadOfTime", "-Damphibian.training=training.http"));
    }

    try (RunningBuild running = build.start(goal.toArray(String[]::new))) {
      String addresses = " as function (\\S+), as service (\\S+)";
      MatchResult inContext = running.awaitOutput("cashed" + addresses);
      MatchResult inMvc = running.awaitOutput("counted" + addresses);

      assertThat(running.output()).contains("cashed: wiring context", "counted: wiring mvc");
      String restored = "rye, 0 connections at the snapshot, true";
      assertThat(answer(inContext.group(1) + "/cashed")).isEqualTo(restored);
      assertThat(answer(inMvc.group(1) + "/counted")).isEqualTo(restored);
      assertThat(answer(inContext.group(2) + "/cashed")).startsWith("rye, no snapshot");
    }
    assertThat(hasHooks(build, "cashed/function.zip")).isTrue();
    assertThat(build.folder().resolve("target/amphibian/spring-boot/cashed/lib"))
        .isDirectoryNotContaining("glob:**/crac-*.jar");
    assertThat(build.text("target/amphibian/aws-lambda/cashed/template.yaml"))
        .contains("ApplyOn: PublishedVersions");
  }

  private static MavenBuild bakeryWithLedger(String name) {
    MavenBuild build = MavenBuild.of("bakery", name);
    String web = "<artifactId>spring-boot-starter-webmvc</artifactId>";
    String boot = "</dependency><dependency><groupId>org.springframework.boot</groupId>";
    String database = "</dependency><dependency><groupId>com.h2database</groupId>";
    return build
        .write(
            "pom.xml",
            build
                .text("pom.xml")
                .replace(
                    web,
                    web
                        + (boot + "<artifactId>spring-boot-starter-jdbc</artifactId>")
                        + (database + "<artifactId>h2</artifactId><scope>runtime</scope>")))
        .write("src/main/java/bakery/Ledger.java", LEDGER)
        .write("src/main/java/bakery/cashedController.java", controller("cashed", "CONTEXT"))
        .write("src/main/java/bakery/countedController.java", controller("counted", "MVC"));
  }

  private static String controller(String name, String wiring) {
    return CONTROLLER.replace("NAME", name).replace("Wiring.WIRING", "Wiring." + wiring);
  }

  private static boolean hasHooks(MavenBuild build, String zip) throws IOException {
    try (ZipFile file =
        new ZipFile(build.folder().resolve("target/amphibian/aws-lambda").resolve(zip).toFile())) {
      return file.stream().anyMatch(entry -> entry.getName().matches("lib/crac-.*\\.jar"));
    }
  }

  private static String answer(String address) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
        .body();
  }
}
