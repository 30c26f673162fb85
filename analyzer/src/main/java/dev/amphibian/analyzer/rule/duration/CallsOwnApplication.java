package dev.amphibian.analyzer.rule.duration;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.Settings;
import dev.amphibian.analyzer.content.Content;
import dev.amphibian.analyzer.content.ContentKind;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Calls over the network that come back to the same application. */
public final class CallsOwnApplication implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "duration/calls-own-application",
          "The application calls itself over the network",
          Severity.WARNING);

  private static final Pattern ADDRESS =
      Pattern.compile("(?:[a-z]+://)?(?<host>[\\w.-]+(?::\\d+)?)?(?<path>/[^?#]*)?(?:[?#].*)?");

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    return slice.contents().stream()
        .filter(content -> content.kind() == ContentKind.HTTP)
        .flatMap(content -> findings(slice, platform, content));
  }

  private static Stream<Finding> findings(Slice slice, Platform platform, Content content) {
    Matcher address = ADDRESS.matcher(content.name());
    if (!address.matches()) {
      return Stream.empty();
    }
    String host = address.group("host") == null ? "" : address.group("host");
    String path = address.group("path") == null ? "" : address.group("path");
    boolean isHere = host.isEmpty() || isOwn(slice.settings(), host);
    return isHere && slice.triggers().stream().anyMatch(trigger -> takes(trigger, path))
        ? Stream.of(
            HEADER.finding(
                slice,
                platform,
                content.path(),
                content.place(),
                host.isEmpty()
                    ? Confidence.POSSIBLE
                    : Confidence.LIKELY.and(content.path().confidence()),
                ("%s asks %s, which this application answers itself; one function waits for "
                        + "another, and both are billed; %s")
                    .formatted(content.via(), content.name(), TimeLimit.of(slice, platform)),
                "call the method that does it, or send a message"))
        : Stream.empty();
  }

  /** This machine under the application's own port, or the application's name. */
  private static boolean isOwn(Settings settings, String host) {
    String port = settings.get("server.port").orElse("8080");
    return Stream.of("localhost", "127.0.0.1").anyMatch(here -> host.equals(here + ":" + port))
        || settings.get("spring.application.name").filter(host::equals).isPresent();
  }

  private static boolean takes(Trigger trigger, String path) {
    return trigger instanceof Trigger.Http http
        && http.paths().stream().anyMatch(pattern -> fits(pattern, path));
  }

  /** Equal part by part but for variables, and fixed in one part at least. */
  private static boolean fits(String pattern, String path) {
    List<String> wanted = parts(pattern);
    List<String> given = parts(path);
    return wanted.size() == given.size()
        && wanted.stream().anyMatch(part -> !isVariable(part) && given.contains(part))
        && IntStream.range(0, wanted.size())
            .allMatch(
                i ->
                    isVariable(wanted.get(i))
                        || isVariable(given.get(i))
                        || wanted.get(i).equals(given.get(i)));
  }

  private static List<String> parts(String path) {
    return Stream.of(path.split("/")).filter(part -> !part.isEmpty()).toList();
  }

  private static boolean isVariable(String part) {
    return part.contains("{") || part.contains("*");
  }
}
