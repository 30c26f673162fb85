package dev.amphibian.generator.target.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.generator.SmallApplication;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a platform asks whether a service is well, and where. */
class ProbesTest {

  private static final String HEALTH =
      "org.springframework.boot.health.actuate.endpoint.HealthEndpoint";
  private static final String SECURITY =
      "org.springframework.security.config.annotation.web.builders.HttpSecurity";

  @TempDir Path folder;
  private SmallApplication application;

  @BeforeEach
  void create() {
    application = new SmallApplication(folder);
  }

  @Test
  void withoutActuatorTheAdapterAnswersBelowTheContextPath() {
    application.set("server.port=9966").set("server.servlet.context-path=/shop/");
    assertThat(probes())
        .isEqualTo(new Probes(Probes.Kind.ADAPTER, 9966, "/shop/livez", "/shop/readyz"));
  }

  @Test
  void theActuatorAnswersOnTheSamePortBelowAllPathsBeforeIt() {
    actuator()
        .set("server.servlet.context-path=/shop")
        .set("spring.mvc.servlet.path=/rest")
        .set("management.endpoints.web.base-path=/manage")
        .set("management.endpoints.web.path-mapping.health=well");
    assertThat(probes())
        .isEqualTo(
            new Probes(
                Probes.Kind.ACTUATOR,
                8080,
                "/shop/rest/manage/well/liveness",
                "/shop/rest/manage/well/readiness"));
  }

  @Test
  void theActuatorAnswersOnAPortOfItsOwnBelowItsOwnBasePath() {
    actuator()
        .set("server.servlet.context-path=/shop")
        .set("management.server.port=9090")
        .set("management.server.base-path=/inside");
    assertThat(probes())
        .isEqualTo(
            new Probes(
                Probes.Kind.ACTUATOR,
                9090,
                "/inside/actuator/health/liveness",
                "/inside/actuator/health/readiness"));
  }

  @Test
  void theActuatorOfSpringBoot3IsOneToo() {
    application.library(
        "org.springframework.boot:spring-boot-actuator",
        "org.springframework.boot.actuate.health.HealthEndpoint");
    assertThat(probes().kind()).isEqualTo(Probes.Kind.ACTUATOR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "management.endpoints.web.exposure.include=info,metrics",
        "management.endpoints.web.exposure.exclude=health",
        "management.endpoints.web.exposure.exclude=*",
        "management.endpoint.health.enabled=false",
        "management.endpoints.access.default=none",
        "management.server.port=-1"
      })
  void anActuatorThatDoesNotShowHealthIsNotAsked(String setting) {
    actuator().set(setting);
    assertThat(probes().kind()).isEqualTo(Probes.Kind.ADAPTER);
  }

  @Test
  void securityOfTheApplicationsOwnMayTurnTheActuatorsProbesAway() {
    actuator()
        .set("management.server.port=9090")
        .library("org.springframework.security:spring-security-config", SECURITY);
    assertThat(probes().kind()).isEqualTo(Probes.Kind.ACTUATOR);
    application.with(
        "shop.Security",
        "class Security { void chain(%s http) { http.use(); } }".formatted(SECURITY));
    assertThat(probes().kind()).isEqualTo(Probes.Kind.ADAPTER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jakarta", "javax"})
  void filtersOfTheApplicationsOwnStandBeforeTheActuatorOnTheSamePortOnly(String name) {
    actuator()
        .library(name + ".servlet:" + name + ".servlet-api", name + ".servlet.Filter")
        .with("shop.Gate", "class Gate implements %s.servlet.Filter {}".formatted(name));
    assertThat(probes().kind()).isEqualTo(Probes.Kind.ADAPTER);
    application.set("management.server.port=9090");
    assertThat(probes().kind()).isEqualTo(Probes.Kind.ACTUATOR);
  }

  @Test
  void whereRequestsComeOverTlsAConnectionIsAllThatIsAsked() {
    application.set("server.ssl.bundle=shop").set("server.port=8443");
    assertThat(probes()).isEqualTo(new Probes(Probes.Kind.CONNECTION, 8443, "", ""));
    application.set("server.ssl.enabled=false");
    assertThat(probes().kind()).isEqualTo(Probes.Kind.ADAPTER);
  }

  private SmallApplication actuator() {
    return application.library("org.springframework.boot:spring-boot-health", HEALTH);
  }

  private Probes probes() {
    Codebase codebase = application.read();
    return Probes.of(codebase, codebase.settings());
  }
}
