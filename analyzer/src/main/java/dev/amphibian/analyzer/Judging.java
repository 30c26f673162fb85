package dev.amphibian.analyzer;

import dev.amphibian.analyzer.analysis.Judged;
import dev.amphibian.analyzer.analysis.Judgement;
import dev.amphibian.analyzer.analysis.SlicedCode;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.finding.Acceptance;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.UnusedAcceptance;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.slice.Slice;
import dev.amphibian.analyzer.verdict.Judge;
import dev.amphibian.analyzer.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges sliced code: all rules on all slices, what people accepted, and the verdicts. */
final class Judging {

  private final SlicedCode code;
  private final List<Platform> platforms;

  private Judging(SlicedCode code, List<Platform> platforms) {
    this.code = code;
    this.platforms = platforms;
  }

  static Judgement of(SlicedCode code, List<Platform> platforms) {
    return new Judging(code, platforms).judgement();
  }

  private Judgement judgement() {
    List<Found> found = code.slices().parallelStream().map(this::found).toList();
    Set<Acceptance> used = new HashSet<>();
    found.forEach(each -> used.addAll(each.used()));
    List<NotRead> notRead = new ArrayList<>(code.notRead());
    for (Acceptance unused : code.acceptances().all()) {
      if (!used.contains(unused)) {
        Optional<Found> first =
            found.stream().filter(each -> UnusedAcceptance.isIn(each.slice(), unused)).findFirst();
        first.ifPresent(each -> each.add(unused, platforms));
        if (first.isEmpty()) {
          notRead.add(UnusedAcceptance.unreached(unused));
        }
      }
    }
    return new Judgement(
        code.name(), platforms, found.parallelStream().map(this::judged).toList(), notRead);
  }

  /** What the rules found in a slice, in the order of the platforms, and what of it is accepted. */
  private record Found(Slice slice, List<Finding> findings, Set<Acceptance> used) {

    void add(Acceptance unused, List<Platform> platforms) {
      platforms.forEach(platform -> findings.add(UnusedAcceptance.in(slice, platform, unused)));
    }
  }

  private Found found(Slice slice) {
    Found found = new Found(slice, new ArrayList<>(), new HashSet<>());
    for (Platform platform : platforms) {
      RuleCatalogue.RULES.stream()
          .flatMap(rule -> rule.check(slice, platform))
          .map(finding -> applied(finding, found.used()))
          .forEach(found.findings()::add);
    }
    return found;
  }

  private Finding applied(Finding finding, Set<Acceptance> used) {
    Optional<Acceptance> acceptance = code.acceptances().of(finding);
    acceptance.ifPresent(used::add);
    return acceptance.map(by -> finding.acceptedBecause(by.because())).orElse(finding);
  }

  private Judged judged(Found found) {
    List<Finding> all = new ArrayList<>();
    List<Verdict> verdicts = new ArrayList<>();
    for (Platform platform : platforms) {
      List<Finding> findings =
          found.findings().stream()
              .filter(finding -> finding.platform().equals(platform.id()))
              .sorted(Judge.GRAVEST_FIRST)
              .distinct()
              .toList();
      all.addAll(findings);
      verdicts.add(Judge.judge(found.slice().entryPoint(), findings, platform));
    }
    return new Judged(found.slice().entryPoint(), found.slice(), all, verdicts);
  }
}
