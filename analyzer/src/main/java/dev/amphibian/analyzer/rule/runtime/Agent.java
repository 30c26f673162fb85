package dev.amphibian.analyzer.rule.runtime;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import java.util.stream.Stream;

/** Java agents, which a function's start pays for and its package must carry. */
public final class Agent implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("runtime/agent", "A Java agent changes the classes", Severity.NOTE);

  private static final String OPTION = "-javaagent:";
  private static final String COST =
      "; each start of an instance pays for the classes that it changes, and some platforms don't "
          + "let a process attach to itself";
  private static final String REMEDY =
      "leave the agent away where the platform measures by itself, or name it in JAVA_TOOL_OPTIONS "
          + "and put it into the package";

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    Stream<Finding> inCode =
        slice
            .effectsFromStart(EffectKind.ATTACHES_AGENT)
            .map(
                found ->
                    HEADER.finding(
                        slice,
                        platform,
                        found,
                        Words.call(found) + " puts an agent into the process" + COST,
                        REMEDY));
    return Stream.concat(inCode, inDeployment(slice, platform));
  }

  private static Stream<Finding> inDeployment(Slice slice, Platform platform) {
    return slice.configuration().deployment().environments().stream()
        .flatMap(
            environment ->
                environment.variables().entrySet().stream()
                    .filter(variable -> variable.getValue().contains(OPTION))
                    .map(
                        variable ->
                            HEADER.finding(
                                slice,
                                platform,
                                slice.start(),
                                environment.place(),
                                Confidence.LIKELY,
                                variable.getKey() + " starts an agent with the process" + COST,
                                REMEDY)))
        .limit(1);
  }
}
