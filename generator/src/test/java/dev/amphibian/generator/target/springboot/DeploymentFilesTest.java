package dev.amphibian.generator.target.springboot;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The deployment files as their readers understand them. */
class DeploymentFilesTest {

  private static final Probes OWN = new Probes(Probes.Kind.ADAPTER, 8080, "/livez", "/readyz");

  static Stream<Deployment> deployments() {
    return Stream.of(
        deployment(OWN, List.of(), true),
        deployment(OWN, List.of(backing("redis")), false),
        deployment(
            new Probes(Probes.Kind.ACTUATOR, 9090, "/a\"b/liveness", "/a\"b/readiness"),
            allBacking(),
            false),
        deployment(new Probes(Probes.Kind.CONNECTION, 8443, "", ""), List.of(), false));
  }

  @ParameterizedTest
  @MethodSource("deployments")
  void everythingInTheClusterBelongsTogether(Deployment deployment) {
    List<Map<String, Object>> objects = kubernetes(deployment);
    assertThat(objects)
        .extracting(object -> object.get("kind"))
        .endsWith("Deployment", "Service", "HorizontalPodAutoscaler")
        .hasSize(deployment.settings().isEmpty() ? 3 : 4);
    assertThat(objects).allSatisfy(o -> assertThat(at(o, "metadata.name")).isEqualTo("the-shop"));
    Map<String, Object> workload = object(objects, "Deployment");
    assertThat(at(workload, "spec.template.metadata.labels"))
        .isEqualTo(at(workload, "spec.selector.matchLabels"))
        .isEqualTo(at(object(objects, "Service"), "spec.selector"));
    assertThat(at(object(objects, "HorizontalPodAutoscaler"), "spec.scaleTargetRef.name"))
        .isEqualTo("the-shop");
  }

  @ParameterizedTest
  @MethodSource("deployments")
  void containersAreAsLockedUpAsTheRestrictedStandardAsks(Deployment deployment) {
    Map<String, Object> workload = object(kubernetes(deployment), "Deployment");
    assertThat(at(workload, "spec.template.spec.securityContext.runAsNonRoot")).isEqualTo(true);
    assertThat(at(workload, "spec.template.spec.securityContext.seccompProfile.type"))
        .isEqualTo("RuntimeDefault");
    Object container = at(workload, "spec.template.spec.containers.0");
    assertThat(at(container, "securityContext.readOnlyRootFilesystem")).isEqualTo(true);
    assertThat(at(container, "securityContext.allowPrivilegeEscalation")).isEqualTo(false);
    assertThat(at(container, "securityContext.capabilities.drop")).isEqualTo(List.of("ALL"));
    assertThat(at(container, "resources.limits.memory")).isEqualTo("640Mi");
    assertThat(at(container, "resources.requests.memory")).isEqualTo("640Mi");
  }

  @ParameterizedTest
  @MethodSource("deployments")
  void probesGoToAPortOfTheContainer(Deployment deployment) {
    Object container =
        at(object(kubernetes(deployment), "Deployment"), "spec.template.spec.containers.0");
    for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
      boolean byHttp = !deployment.probes().liveness().isEmpty();
      Object action = at(container, probe + (byHttp ? ".httpGet" : ".tcpSocket"));
      assertThat(ports(container)).containsEntry(at(action, "port"), deployment.probes().port());
    }
    assertThat(ports(container)).containsEntry("http", deployment.port());
  }

  @ParameterizedTest
  @MethodSource("deployments")
  void requestsOnTheWayHaveTimeToBeAnswered(Deployment deployment) {
    Object pod = at(object(kubernetes(deployment), "Deployment"), "spec.template.spec");
    int drain = (int) at(pod, "containers.0.lifecycle.preStop.sleep.seconds");
    assertThat((int) at(pod, "terminationGracePeriodSeconds"))
        .isGreaterThan(drain + (int) deployment.endSeconds());
    assertThat(at(compose(deployment), "services.service.stop_grace_period")).isEqualTo("30s");
  }

  @Test
  void credentialsComeFromASecretOnly() {
    Deployment deployment = deployment(OWN, allBacking(), false);
    List<Map<String, Object>> objects = kubernetes(deployment);
    Object container = at(object(objects, "Deployment"), "spec.template.spec.containers.0");
    List<?> variables = (List<?>) at(container, "env");
    assertThat(variables)
        .extracting(variable -> at(variable, "valueFrom.secretKeyRef.key"))
        .isEqualTo(List.copyOf(deployment.credentials().keySet()));
    assertThat(at(object(objects, "ConfigMap"), "data")).isEqualTo(deployment.settings());
    assertThat(KubernetesFile.of(deployment).content()).doesNotContainIgnoringCase("local-only");
  }

  @Test
  void aServiceThatKeepsDataInItselfHasOneCopy() {
    assertThat(copies(deployment(OWN, List.of(), true))).isEqualTo(1);
    assertThat(copies(deployment(OWN, List.of(), false))).isEqualTo(10);
  }

  @Test
  void composeStartsTheServiceWhenItsServersCanBeUsed() {
    Deployment deployment = deployment(OWN, allBacking(), false);
    Object services = at(compose(deployment), "services");
    assertThat(((Map<?, ?>) at(services, "service.depends_on")).keySet())
        .isEqualTo(deployment.backing().stream().map(Backing::host).collect(toSet()));
    for (Backing backing : deployment.backing()) {
      assertThat(at(services, "service.depends_on." + backing.host() + ".condition"))
          .isEqualTo("service_healthy");
      assertThat(at(services, backing.host() + ".image")).isEqualTo(backing.image());
      assertThat(at(services, backing.host() + ".healthcheck.test"))
          .isEqualTo(List.of("CMD-SHELL", backing.health().replace("$", "$$")));
    }
    assertThat(((Map<?, ?>) at(services, "service.environment")).keySet())
        .isEqualTo(
            Stream.of(deployment.settings(), deployment.credentials())
                .flatMap(map -> map.keySet().stream())
                .collect(toSet()));
  }

  @Test
  void composeDoesNotReadDollarsAsVariables() {
    Backing backing = Backing.of(service("redis"), "redis", "app");
    backing.settings().put("SHOP_TEXT", "costs $5");
    Object services = at(compose(deployment(OWN, List.of(backing), false)), "services");
    assertThat(at(services, "service.environment.SHOP_TEXT")).isEqualTo("costs $$5");
  }

  @ParameterizedTest
  @CsvSource({
    "find-part, find-part",
    "GetPart, getpart",
    "2nd_try-, service-2nd-try",
    "-, service"
  })
  void namesAreSuchAsDnsTakes(String given, String name) {
    assertThat(Deployment.label(given)).isEqualTo(name);
    assertThat(Deployment.label(given.repeat(64))).matches("[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
  }

  private static int copies(Deployment deployment) {
    return (int) at(object(kubernetes(deployment), "HorizontalPodAutoscaler"), "spec.maxReplicas");
  }

  private static Deployment deployment(Probes probes, List<Backing> backing, boolean hasOwnData) {
    return new Deployment(
        "shop.Parts#find", "the-shop", List.of(), 8080, probes, 640, 20, backing, hasOwnData);
  }

  private static List<Backing> allBacking() {
    return BackingService.all().stream()
        .filter(service -> !service.isEmbedded())
        .map(service -> backing(service.kind()))
        .toList();
  }

  private static Backing backing(String kind) {
    BackingService service = service(kind);
    Backing backing = Backing.of(service, kind, "data").byProperties();
    service.fact("url").ifPresent(url -> backing.byAddress("shop." + kind + ".url", ""));
    return backing;
  }

  private static BackingService service(String kind) {
    return BackingService.all().stream()
        .filter(each -> each.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private static List<Map<String, Object>> kubernetes(Deployment deployment) {
    List<Map<String, Object>> objects = new ArrayList<>();
    for (Object object : yaml().loadAll(KubernetesFile.of(deployment).content())) {
      objects.add(map(object));
    }
    return objects;
  }

  private static Map<String, Object> compose(Deployment deployment) {
    return map(yaml().load(ComposeFile.of(deployment).content()));
  }

  private static Yaml yaml() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    return new Yaml(new SafeConstructor(options));
  }

  private static Map<String, Object> object(List<Map<String, Object>> objects, String kind) {
    return objects.stream().filter(o -> kind.equals(o.get("kind"))).findFirst().orElseThrow();
  }

  private static Map<Object, Object> ports(Object container) {
    return ((List<?>) at(container, "ports"))
        .stream().collect(toMap(port -> at(port, "name"), port -> at(port, "containerPort")));
  }

  /** What lies at a path of keys and positions. */
  private static Object at(Object from, String path) {
    Object found = from;
    for (String step : path.split("\\.")) {
      Object next =
          found instanceof List<?> list ? list.get(Integer.parseInt(step)) : map(found).get(step);
      found = Objects.requireNonNull(next, path);
    }
    return found;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
