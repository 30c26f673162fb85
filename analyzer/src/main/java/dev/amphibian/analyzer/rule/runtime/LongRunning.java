package dev.amphibian.analyzer.rule.runtime;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.FieldUse;
import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.FoundEffect;
import dev.amphibian.analyzer.slice.Slice;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Applications that are started to stay, where a function starts to answer and go. */
public final class LongRunning implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "runtime/long-running", "An application is started that stays", Severity.ERROR);

  private static final Set<String> WEB_SERVERS =
      Set.of(
          "jetty-server",
          "micronaut-http-server-netty",
          "quarkus-vertx-http",
          "tomcat-embed-core",
          "undertow-core");

  /** The first since 1.0, the other before. */
  private static final List<String> REACTIVE_SERVERS =
      List.of("reactor-netty-http", "reactor-netty");

  private static final String REACTIVE_WEB = "spring-webflux";

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    return slice
        .effects(EffectKind.STARTS_APPLICATION)
        .flatMap(
            found ->
                stays(slice, found).stream()
                    .map(
                        reason ->
                            HEADER.finding(
                                slice,
                                platform,
                                found.path(),
                                found.place(),
                                found.confidence().and(most(slice, found)),
                                "%s starts an application that stays: %s"
                                    .formatted(Words.call(found), reason),
                                "keep this entry point in the container; what it waits for can "
                                    + "be functions of their own")));
  }

  /** What a request starts, or a start somewhere behind it, is closed again, as a rule. */
  private static Confidence most(Slice slice, FoundEffect found) {
    return slice.entryPoint().trigger() instanceof Trigger.Start
            && slice.handler().isStatic()
            && found.path().edges().size() <= 1
        ? Confidence.LIKELY
        : Confidence.POSSIBLE;
  }

  private static Optional<String> stays(Slice slice, FoundEffect found) {
    boolean mayServe = !found.effect().attribute("web").equals(Optional.of("no"));
    if (mayServe && !isSwitchedOff(slice) && hasWebServer(slice)) {
      return Optional.of("it serves HTTP");
    }
    if (slice.triggers().stream().anyMatch(Trigger.Message.class::isInstance)) {
      return Optional.of("it waits for messages");
    }
    return slice.triggers().stream().anyMatch(Trigger.Schedule.class::isInstance)
        ? Optional.of("it waits for the clock")
        : Optional.empty();
  }

  private static boolean isSwitchedOff(Slice slice) {
    return slice.settings().get("spring.main.web-application-type").stream()
            .anyMatch("none"::equalsIgnoreCase)
        || slice.handler().fieldUses().stream().anyMatch(LongRunning::isNone);
  }

  private static boolean isNone(FieldUse use) {
    return use.owner().equals("org.springframework.boot.WebApplicationType")
        && use.name().equals("NONE");
  }

  private static boolean hasWebServer(Slice slice) {
    return slice.jars().stream().map(Jar::artifact).anyMatch(WEB_SERVERS::contains)
        || hasJar(slice, REACTIVE_WEB) && REACTIVE_SERVERS.stream().anyMatch(s -> hasJar(slice, s));
  }

  private static boolean hasJar(Slice slice, String artifact) {
    return slice.jars().stream().anyMatch(jar -> jar.artifact().equals(artifact));
  }
}
