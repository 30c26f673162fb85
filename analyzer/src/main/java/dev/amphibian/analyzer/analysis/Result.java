package dev.amphibian.analyzer.analysis;

import dev.amphibian.analyzer.content.Content;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.verdict.Verdict;
import dev.amphibian.analyzer.wait.LongestWait;
import java.util.List;
import java.util.stream.Stream;

/**
 * What reports say of an entry point.
 *
 * @param id unique among all results: the entry point's, with its module before a colon where
 *     another module has a class of the same name
 * @param module the module of the class that is called
 * @param applications the applications that hold the entry point, sorted
 * @param methods how many methods it reaches
 * @param types the names of their types, sorted
 * @param contents what else it holds or touches, sorted
 * @param startUp what happens at start because the beans are made that it needs, sorted
 * @param longestWait the longest time that its own waits allow
 * @param findings gravest first
 * @param verdicts one per platform
 */
public record Result(
    String id,
    String module,
    List<String> applications,
    EntryPoint entryPoint,
    int methods,
    List<String> types,
    List<Content> contents,
    List<StartUpEffect> startUp,
    LongestWait longestWait,
    List<InApplications<Finding>> findings,
    List<Verdict> verdicts) {

  public Result {
    applications = List.copyOf(applications);
    types = List.copyOf(types);
    contents = List.copyOf(contents);
    startUp = List.copyOf(startUp);
    findings = List.copyOf(findings);
    verdicts = List.copyOf(verdicts);
  }

  /** The result on an entry point of one application. */
  static Result of(Judged judged, String module, List<String> applications) {
    return new Result(
        judged.entryPoint().id(),
        module,
        applications,
        judged.entryPoint(),
        judged.slice().methods().size(),
        List.copyOf(judged.slice().types()),
        Stream.concat(
                judged.slice().neededJars().contents().stream(), judged.slice().contents().stream())
            .toList(),
        StartUpEffect.of(judged.slice()),
        judged.slice().longestWait(),
        judged.findings().stream().map(f -> new InApplications<>(f, applications)).toList(),
        judged.verdicts());
  }

  /** The same under another id. */
  Result named(String otherId) {
    return new Result(
        otherId,
        module,
        applications,
        entryPoint,
        methods,
        types,
        contents,
        startUp,
        longestWait,
        findings,
        verdicts);
  }
}
