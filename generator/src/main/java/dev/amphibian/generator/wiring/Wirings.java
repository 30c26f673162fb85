package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.analysis.Analysis;
import dev.amphibian.analyzer.analysis.Judged;
import dev.amphibian.analyzer.codebase.Access;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeUse;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.slice.Slice;
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
  private static final List<String> STREAMING =
      List.of(
          "org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter",
          "org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody");
  private static final String REACTIVE = "org.reactivestreams.Publisher";

  private final Analysis analysis;
  private final Codebase codebase;
  private final List<Platform> platforms;

  /**
   * For the entry points of an analysis.
   *
   * @param targets the ids of what is generated; limits of other platforms don't matter
   */
  public Wirings(Analysis analysis, Set<String> targets) {
    this.analysis = analysis;
    this.platforms =
        analysis.platforms().stream().filter(p -> targets.contains(p.family())).toList();
    this.codebase = analysis.codebase();
  }

  /** Wires a function; {@code refusals} gets what of it no wiring can run, and why. */
  public Optional<WiredFunction> wire(PlannedFunction planned, Consumer<Refusal> refusals) {
    List<Candidate> candidates = new ArrayList<>();
    for (EntryPoint entryPoint : planned.entryPoints()) {
      try {
        candidates.add(candidate(entryPoint));
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

  /**
   * An entry point that can be generated.
   *
   * @param choice the lightest wiring that keeps the behaviour
   */
  private record Candidate(
      EntryPoint entryPoint,
      Slice slice,
      Trigger.Http trigger,
      List<String> routes,
      WiringChoice choice,
      Optional<Handler> handler,
      Optional<ObjectPlan> objects) {

    Wiring wiring() {
      return choice.wiring();
    }
  }

  private Candidate candidate(EntryPoint entryPoint) {
    if (entryPoint.trigger() instanceof Trigger.Http) {
      ServletApplication.require(codebase);
    }
    Trigger.Http trigger = http(entryPoint);
    Slice slice = slice(entryPoint);
    requireCallable(slice.handlerType(), slice.handler());
    List<String> routes = routes(trigger);
    Optional<Handler> handler = Optional.empty();
    Optional<ObjectPlan> objects = Optional.empty();
    WiringChoice choice;
    try {
      handler = Optional.of(new HandlerReader(analysis).read(slice, trigger, routes));
      objects = Optional.of(objects(handler.get(), slice));
      choice = new WiringChoice(Wiring.DIRECT, byConstructors(objects.get()));
    } catch (NotSimple e) {
      choice = new WiringChoice(handler.isEmpty() ? Wiring.MVC : Wiring.CONTEXT, e.reason());
    }
    return new Candidate(entryPoint, slice, trigger, routes, choice, handler, objects);
  }

  private ObjectPlan objects(Handler handler, Slice slice) {
    Accessibility access = new Accessibility(codebase, slice.handlerType().packageName());
    DirectConditions.require(handler);
    new ValidationConditions(analysis).require(handler);
    new JsonConditions(codebase, analysis.beans()).requireDefaults();
    return new ObjectGraph(codebase, analysis.beans(), access).read(handler);
  }

  private static String byConstructors(ObjectPlan objects) {
    int count = objects.constructions().size();
    return "constructors alone make its %s, and its HTTP part is simple"
        .formatted(count == 1 ? "one object" : count + " objects");
  }

  private WiredFunction wired(PlannedFunction planned, List<Candidate> candidates) {
    TypeInfo application = application();
    BudgetLimits.require(planned, platforms);
    WiringChoice choice = asked(planned.budget().wiring(), lightest(candidates));
    if (choice.wiring() != Wiring.MVC) {
      requireNoneAmbiguous(candidates);
    }
    Set<String> names = new HashSet<>();
    List<WiredEntry> entries = new ArrayList<>();
    for (Candidate each : candidates) {
      String name =
          candidates.size() == 1 ? planned.name() : Planner.name(each.entryPoint().label(), names);
      entries.add(
          new WiredEntry(
              name,
              each.entryPoint(),
              each.slice().handlerType(),
              each.slice().handler(),
              each.trigger(),
              each.routes(),
              each.handler().filter(handler -> choice.wiring() != Wiring.MVC),
              each.objects().filter(objects -> choice.wiring() == Wiring.DIRECT)));
    }
    return new WiredFunction(
        planned.name(),
        planned.budget(),
        choice,
        application,
        JsonLibrary.of(codebase),
        choice.wiring() == Wiring.CONTEXT ? unneeded(candidates) : List.of(),
        entries);
  }

  private List<String> unneeded(List<Candidate> candidates) {
    return new AutoConfigurations(codebase)
        .unneeded(candidates.stream().map(each -> each.slice().handlerType().name()).toList());
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

  /** Where Spring MVC isn't asked at start, nobody else says so. */
  private static void requireNoneAmbiguous(List<Candidate> candidates) {
    Map<String, Candidate> known = new HashMap<>();
    for (Candidate each : candidates) {
      for (String route : each.routes()) {
        for (String verb : each.trigger().verbs()) {
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

  private static Trigger.Http http(EntryPoint entryPoint) {
    if (entryPoint.trigger() instanceof Trigger.Http http && http.system().equals("spring-mvc")) {
      return http;
    }
    throw new Refused(
        entryPoint.label() + " is started by " + entryPoint.trigger().describe(),
        "plan a handler method of Spring MVC; other triggers can't be generated yet");
  }

  private Slice slice(EntryPoint entryPoint) {
    return analysis.entryPoints().stream()
        .filter(judged -> judged.entryPoint().equals(entryPoint))
        .map(Judged::slice)
        .findFirst()
        .orElseThrow(
            () ->
                new Refused(
                    entryPoint.label() + " isn't an entry point of this analysis",
                    "plan and generate from one analysis"));
  }

  private void requireCallable(TypeInfo type, MethodInfo method) {
    Accessibility access = new Accessibility(codebase, type.packageName());
    if (method.access() == Access.PRIVATE || !access.canName(type.name())) {
      throw new Refused(
          method.id().simpleOwner() + "." + method.id().name() + " can't be called from outside",
          "make the method and its class public, or visible in their package");
    }
    if (isOrHolds(method.returnType(), REACTIVE)) {
      throw new Refused(
          method.id().simpleOwner()
              + "."
              + method.id().name()
              + " is reactive: it returns "
              + method.returnType().source(),
          "return the value itself, or leave the method in the container");
    }
    if (STREAMING.stream().anyMatch(t -> codebase.isA(method.returnType().name(), t))) {
      throw new Refused(
          method.id().simpleOwner() + "." + method.id().name() + " streams its answer",
          "leave it in the container, or return the whole answer at once");
    }
  }

  private boolean isOrHolds(TypeUse type, String ancestor) {
    return codebase.isA(type.name(), ancestor)
        || type.arguments().stream().anyMatch(argument -> isOrHolds(argument, ancestor));
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

  /** The paths from outside; as Boot does, a slash that ends the context path is dropped. */
  private List<String> routes(Trigger.Http trigger) {
    String context = codebase.settings().get("server.servlet.context-path").orElse("");
    String prefix = context.endsWith("/") ? context.substring(0, context.length() - 1) : context;
    return trigger.paths().stream().map(path -> prefix + path).toList();
  }
}
