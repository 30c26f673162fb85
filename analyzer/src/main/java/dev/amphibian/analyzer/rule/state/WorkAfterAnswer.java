package dev.amphibian.analyzer.rule.state;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.platform.Trait;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import java.util.stream.Stream;

/** Threads, executors and asynchronous methods, frozen once the answer is out. */
public final class WorkAfterAnswer implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("state/work-after-answer", "Work goes on after the answer", Severity.WARNING);

  private static final String REMEDY =
      "wait for it before answering, or send a message that starts a function of its own";

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    return Stream.concat(
        slice
            .effects(EffectKind.STARTS_WORK)
            .filter(found -> !Timer.isLater(found))
            .map(
                found ->
                    HEADER.finding(
                        slice,
                        platform,
                        found.path(),
                        found.place(),
                        found.confidence().and(most(slice)),
                        "%s starts work beside the call; %s"
                            .formatted(Words.call(found), after(platform)),
                        REMEDY)),
        slice.asynchronous().stream()
            .map(
                path ->
                    HEADER.finding(
                        slice,
                        platform,
                        path.caller(),
                        path.place(),
                        most(slice).and(path.caller().confidence()),
                        "%s#%s is asynchronous and may still run when the answer is out; %s"
                            .formatted(
                                path.method().simpleOwner(), path.method().name(), after(platform)),
                        REMEDY)));
  }

  /** What is run from a command line ends by itself, or stays on purpose. */
  private static Confidence most(Slice slice) {
    return slice.entryPoint().trigger() instanceof Trigger.Start
        ? Confidence.POSSIBLE
        : Confidence.LIKELY;
  }

  private static String after(Platform platform) {
    return platform.has(Trait.FREEZES)
        ? "a function is frozen when its answer is out"
        : "an instance may be taken away when its answers are out";
  }
}
