package dev.amphibian.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.local.RunningService;
import dev.amphibian.local.ServicePackage;
import dev.amphibian.local.ServicePlatform;
import dev.amphibian.local.Started;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Probes of a service whose application has the actuator. */
@DisplayName("The actuator of a generated service")
class ServiceProbesIT {

  private static final Pattern VARIABLE = Pattern.compile("(?m)^ENV (\\w+)=\"(.*)\"$");
  private static final String SERVICE = "target/amphibian/spring-boot/find-bread";

  @Test
  void answers_the_probes_that_the_files_name_though_other_routes_are_gone() throws IOException {
    MavenBuild build = BakeryWithActuator.in("actuator");
    MavenBuild.Result result =
        build.run("compile", ":package", "-Damphibian.entryPoints=BreadController#find");
    assertThat(result.isSuccess()).as(result.output()).isTrue();
    assertThat(build.text(SERVICE + "/kubernetes.yaml"))
        .contains("path: \"/actuator/health/liveness\"", "path: \"/actuator/health/readiness\"")
        .as("more than the function's 256 MiB, which does without Spring")
        .contains("memory: 384Mi");

    try (RunningService service = start(build)) {
      assertThat(status(service, "/actuator/health/liveness")).isEqualTo(200);
      assertThat(status(service, "/actuator/health/readiness")).isEqualTo(200);
      assertThat(status(service, "/livez")).isEqualTo(404);
      assertThat(status(service, "/breads")).as("POST only, were it there").isEqualTo(404);
    }
  }

  private static RunningService start(MavenBuild build) {
    Path folder = build.folder().resolve(SERVICE);
    String dockerfile = build.text(SERVICE + "/Dockerfile");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            "app.jar",
            "amphibian.generated.findbread.FindBreadService");
    Map<String, String> environment = environment(dockerfile);
    environment.replace("SERVER_PORT", "{port}");
    environment.replace("MANAGEMENT_SERVER_PORT", "{port}");
    ServicePackage service =
        ServicePackage.of("find-bread", command, folder).withEnvironment(environment);
    return ((Started<RunningService>) new ServicePlatform().start(service)).running();
  }

  /** What the image would set. */
  private static Map<String, String> environment(String dockerfile) {
    Map<String, String> variables = new HashMap<>();
    Matcher found = VARIABLE.matcher(dockerfile);
    while (found.find()) {
      variables.put(found.group(1), found.group(2));
    }
    return variables;
  }

  private static int status(RunningService service, String path) throws IOException {
    return ((HttpURLConnection) service.address().resolve(path).toURL().openConnection())
        .getResponseCode();
  }
}
