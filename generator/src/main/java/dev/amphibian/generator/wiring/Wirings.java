package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.analysis.Analysis;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.verdict.PlannedFunction;
import dev.amphibian.analyzer.verdict.Planner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Chooses for each planned function the lightest wiring that keeps the behaviour. */
public final class Wirings {

  private static final String BOOT_APPLICATION =
      "org.springframework.boot.autoconfigure.SpringBootApplication";

  private final CandidateReader reader;
  private final Codebase codebase;
  private final List<Platform> platforms;

  /**
   * For the entry points of an analysis.
   *
   * @param targets the ids of what is generated; limits of other platforms don't matter
   */
  public Wirings(Analysis analysis, Set<String> targets) {
    this.reader = new CandidateReader(analysis);
    this.platforms =
        analysis.platforms().stream().filter(p -> targets.contains(p.family())).toList();
    this.codebase = analysis.codebase();
  }

  /** Wires a function; {@code refusals} gets what of it no wiring can run, and why. */
  public Optional<WiredFunction> wire(PlannedFunction planned, Consumer<Refusal> refusals) {
    List<Candidate> candidates = new ArrayList<>();
    for (EntryPoint entryPoint : planned.entryPoints()) {
      try {
        candidates.add(reader.read(planned, entryPoint));
      } catch (Refused e) {
        refusals.accept(e.of(planned, entryPoint));
      }
    }
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(wired(planned, candidates));
    } catch (Refused e) {
      refusals.accept(e.of(planned, candidates.get(0).entryPoint()));
      return Optional.empty();
    }
  }

  private WiredFunction wired(PlannedFunction planned, List<Candidate> candidates) {
    TypeInfo application = application();
    BudgetLimits.require(planned, platforms);
    WiringChoice choice = asked(planned.budget().wiring(), lightest(candidates));
    if (choice.wiring() == Wiring.MVC) {
      requireRoutes(candidates);
    } else {
      requireNoneAmbiguous(candidates);
    }
    Set<String> names = new HashSet<>();
    List<WiredEntry> entries = new ArrayList<>();
    for (Candidate each : candidates) {
      String name =
          candidates.size() == 1 ? planned.name() : Planner.name(each.entryPoint().label(), names);
      entries.add(each.wired(name, choice.wiring()));
    }
    List<String> controllers = entries.stream().map(each -> each.controller().name()).toList();
    List<String> without =
        choice.wiring() == Wiring.CONTEXT
            ? new AutoConfigurations(codebase).unneeded(controllers)
            : List.of();
    return new WiredFunction(
        planned.name(),
        planned.budget(),
        choice,
        application,
        JsonLibrary.of(codebase),
        without,
        choice.wiring() == Wiring.CONTEXT
            && !entries.get(0).isInvoked()
            && OpenSession.isKept(codebase, without),
        new MissingSettings(codebase).find(controllers),
        entries);
  }

  /** The lightest wiring that keeps the behaviour of all. */
  private static WiringChoice lightest(List<Candidate> candidates) {
    Candidate heaviest =
        candidates.stream().max(Comparator.comparing(Candidate::wiring)).orElseThrow();
    if (candidates.size() == 1) {
      return heaviest.choice();
    }
    if (heaviest.wiring() == Wiring.DIRECT) {
      return candidates.stream()
          .filter(each -> !each.slice().touches().isEmpty())
          .findFirst()
          .map(
              each ->
                  new WiringChoice(
                      Wiring.CONTEXT,
                      "its entry points share objects, and "
                          + each.entryPoint().label()
                          + " changes them"))
          .orElse(heaviest.choice());
    }
    return new WiringChoice(
        heaviest.wiring(),
        heaviest.entryPoint().label() + " needs it: " + heaviest.choice().reason());
  }

  /** Spring MVC calls nothing that is invoked by name. */
  private static void requireRoutes(List<Candidate> candidates) {
    for (Candidate each : candidates) {
      if (!(each.entryPoint().trigger() instanceof Trigger.Http)) {
        throw new Refused(
            "the wiring mvc that it asks for is for routes, and "
                + each.entryPoint().label()
                + " has none",
            "ask for context, or leave the wiring to the analysis");
      }
    }
  }

  /** Where Spring MVC isn't asked at start, nobody else says so. */
  private static void requireNoneAmbiguous(List<Candidate> candidates) {
    Map<String, Candidate> known = new HashMap<>();
    for (Candidate each : candidates) {
      for (String route : each.routes()) {
        for (String verb : each.handler().orElseThrow().verbs()) {
          Candidate other = known.put(verb + " " + route.replaceAll("\\{[^/]*}", "{}"), each);
          if (other != null && other != each) {
            throw new Refused(
                "%s and %s both take %s %s"
                    .formatted(other.entryPoint().label(), each.entryPoint().label(), verb, route),
                "give one of them another path, or deploy them as two functions");
          }
        }
      }
    }
  }

  /** The lightest choice, or the one that is asked for if that keeps as much. */
  private static WiringChoice asked(String label, WiringChoice lightest) {
    Optional<Wiring> asked =
        Stream.of(Wiring.values()).filter(wiring -> wiring.label().equals(label)).findFirst();
    if (asked.isEmpty()) {
      return lightest;
    }
    if (asked.get().compareTo(lightest.wiring()) < 0) {
      throw new Refused(
          "the wiring %s that it asks for can't keep its behaviour: %s"
              .formatted(label, lightest.reason()),
          "ask for %s, or leave the wiring to the analysis".formatted(lightest.wiring().label()));
    }
    return new WiringChoice(asked.get(), "@AsFunction asks for it");
  }

  private TypeInfo application() {
    List<TypeInfo> found =
        codebase.types().stream()
            .filter(type -> codebase.hasAnnotation(type, BOOT_APPLICATION))
            .filter(TypeInfo::isConcrete)
            .toList();
    if (found.isEmpty()) {
      throw new Refused(
          codebase.name() + " has no class with @SpringBootApplication",
          "generate from a Spring Boot application; other frameworks can't be generated yet");
    }
    if (found.size() > 1) {
      throw new Refused(
          codebase.name()
              + " has several classes with @SpringBootApplication: "
              + String.join(", ", found.stream().map(TypeInfo::simpleName).toList()),
          "analyse the module of one application at a time");
    }
    return found.get(0);
  }
}
