package dev.amphibian.analyzer.rule.delivery;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Declared;
import dev.amphibian.analyzer.slice.Slice;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Handlers of many messages at a time, which fail for all if they fail for one. */
public final class WholeBatch implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("delivery/whole-batch", "Messages come in batches", Severity.NOTE);

  private static final Set<String> NOTHING = Set.of("void", "java.lang.Void");
  private static final Set<String> COLLECTIONS =
      Set.of("java.util.List", "java.util.Collection", "java.lang.Iterable");

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    boolean takesMany =
        slice.entryPoint().trigger() instanceof Trigger.Message
            && NOTHING.contains(slice.handler().returnType().name())
            && isBatch(slice);
    return takesMany
        ? Stream.of(
            HEADER.finding(
                slice,
                platform,
                slice.start(),
                slice.handler().place(),
                Confidence.LIKELY,
                "takes many messages at a time and answers nothing; if it fails for one, the "
                    + "platform delivers all of them again",
                "answer which messages failed, where the platform takes such answers, or take one "
                    + "message at a time"))
        : Stream.empty();
  }

  /** A type that holds many, a collection of messages, or what the listener's annotation says. */
  private static boolean isBatch(Slice slice) {
    boolean hasCollection =
        slice.handler().parameters().stream().anyMatch(p -> isCollection(p.type().name()));
    List<Declared> messages =
        slice
            .declared(EffectKind.CARRIES_MESSAGE)
            .filter(found -> found.on() == Declared.On.PARAMETER)
            .toList();
    return messages.stream().anyMatch(found -> found.effect().attribute("many").isPresent())
        || hasCollection && !messages.isEmpty()
        || hasCollection
            && slice.handler().annotations().stream()
                .anyMatch(use -> use.texts("batch").contains("true"));
  }

  private static boolean isCollection(String type) {
    return type.endsWith("[]") || COLLECTIONS.contains(type);
  }
}
