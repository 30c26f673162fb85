package dev.amphibian.analyzer.rule.state;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.FoundEffect;
import dev.amphibian.analyzer.slice.Slice;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Sessions, which the next invocation may not find. */
public final class HttpSession implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("state/http-session", "State is kept in the HTTP session", Severity.WARNING);

  private static final Set<String> SESSIONS =
      Set.of(
          "jakarta.servlet.http.HttpSession",
          "javax.servlet.http.HttpSession",
          "org.springframework.web.bind.support.SessionStatus");
  private static final String SESSION_ATTRIBUTES =
      "org.springframework.web.bind.annotation.SessionAttributes";
  private static final String REMEDY =
      "keep it in a store outside the process (database, Redis, Spring Session) under a key "
          + "that the client sends";

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    List<Finding> used =
        slice.effects(EffectKind.USES_SESSION).map(found -> used(slice, platform, found)).toList();
    return used.isEmpty() ? declared(slice, platform) : used.stream();
  }

  private static Finding used(Slice slice, Platform platform, FoundEffect found) {
    String message =
        "%s relies on the HTTP session, which lives in one process".formatted(Words.call(found));
    return HEADER.finding(slice, platform, found, message, REMEDY);
  }

  private static Stream<Finding> declared(Slice slice, Platform platform) {
    boolean takesSession =
        slice.handler().parameters().stream().anyMatch(p -> SESSIONS.contains(p.type().name()));
    boolean namesAttributes = slice.handlerType().annotation(SESSION_ATTRIBUTES).isPresent();
    if (!takesSession && !namesAttributes) {
      return Stream.empty();
    }
    return Stream.of(
        HEADER.finding(
            slice,
            platform,
            slice.start(),
            slice.handler().place(),
            Confidence.LIKELY,
            takesSession
                ? "takes the HTTP session, which lives in one process"
                : "its controller keeps model attributes in the HTTP session",
            REMEDY));
  }
}
