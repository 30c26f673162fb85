package dev.amphibian.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Generated services where they are to run; needs podman, and no network. */
@Tag("containers")
@DisplayName("Generated services, as containers")
class ContainersIT {

  private static final String SIGTERM = "143";

  @BeforeAll
  static void buildBaseImage() throws IOException {
    Podman.run("version").expected();
    JavaImage.build(MavenBuild.ofNothing("containers-java").folder());
  }

  @Test
  void the_sample_runs_locked_up_and_is_healthy_and_ends_when_told() throws IOException {
    MavenBuild build = MavenBuild.ofSample("containers-sample");
    packaged(build, "PartController#part");
    try (ServiceContainer container =
        ServiceContainer.start(
            build.folder().resolve("target/amphibian/spring-boot/part"), "amphibian-test-part")) {
      assertThat(container.becomesHealthy()).as(container.log()).isTrue();
      assertThat(container.answers(8080, "/api/parts/HYD-10410")).isTrue();
      assertThat(container.answers(8080, "/api/parts")).as("another entry point").isFalse();
      assertIsLockedUp(container);
      report("Partsdepot's PartController#part", container);
      assertThat(container.stop()).isEqualTo(SIGTERM);
      assertThat(container.log()).contains("Graceful shutdown complete");
    }
  }

  @Test
  void the_actuator_answers_probes_on_a_port_of_its_own() throws IOException {
    MavenBuild build = BakeryWithActuator.in("containers-actuator");
    build.write(
        "src/main/resources/application.properties",
        """
        management.server.port=9090
        management.server.base-path=/inside
        """);
    packaged(build, "BreadController#find");
    try (ServiceContainer container =
        ServiceContainer.start(
            build.folder().resolve("target/amphibian/spring-boot/find-bread"),
            "amphibian-test-bread")) {
      assertThat(container.becomesHealthy()).as(container.log()).isTrue();
      assertThat(container.answers(9090, "/inside/actuator/health/liveness")).isTrue();
      assertThat(container.answers(8080, "/actuator/health/liveness")).isFalse();
      assertIsLockedUp(container);
      report("the bakery's BreadController#find, with actuator", container);
      assertThat(container.stop()).isEqualTo(SIGTERM);
    }
  }

  @Test
  void a_cache_that_the_image_made_serves_the_start() throws IOException {
    MavenBuild build = MavenBuild.of("bakery", "containers-cache");
    packaged(build, "BreadController#find", "-Damphibian.aotCache");
    Path service = build.folder().resolve("target/amphibian/spring-boot/find-bread");
    Path dockerfile = service.resolve("Dockerfile");
    String shared = "-Xshare:on"; // Java ends where it can't use the cache
    Files.writeString(
        dockerfile,
        Files.readString(dockerfile)
            .replace("ENTRYPOINT [\"java\"", "ENTRYPOINT [\"java\", \"" + shared + "\""));
    try (ServiceContainer container =
        ServiceContainer.start(service, "amphibian-test-cached-bread")) {
      assertThat(container.becomesHealthy()).as(container.log()).isTrue();
      assertIsLockedUp(container);
      report("the bakery's BreadController#find, with a cache", container);
    }
  }

  private static void packaged(MavenBuild build, String entryPoint, String... more) {
    List<String> arguments = new ArrayList<>(List.of("compile", ":package"));
    arguments.add("-Damphibian.entryPoints=" + entryPoint);
    arguments.addAll(List.of(more));
    MavenBuild.Result result = build.run(arguments.toArray(String[]::new));
    assertThat(result.isSuccess()).as(result.output()).isTrue();
  }

  private static void assertIsLockedUp(ServiceContainer container) throws IOException {
    assertThat(container.status("Uid")).matches("10001(\\s+10001){3}");
    assertThat(container.status("CapEff")).matches("0+");
    assertThat(container.status("NoNewPrivs")).isEqualTo("1");
    assertThat(container.rootOptions()).startsWith("ro,");
    assertThat(container.inspect("{{.HostConfig.Memory}}")).isEqualTo("" + (512 << 20));
  }

  private static void report(String what, ServiceContainer container) throws IOException {
    System.out.printf(
        "%s: uid %s, limit %d MiB, %s, peak memory %s%n",
        what,
        container.status("Uid").split("\\s")[0],
        Long.parseLong(container.inspect("{{.HostConfig.Memory}}")) >> 20,
        container.isHealthy() ? "healthy" : "unhealthy",
        container.status("VmHWM"));
  }
}
