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
import java.util.List;
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

  /** Wires a function, or says to {@code refusals} why no wiring can run it. */
  public Optional<WiredFunction> wire(PlannedFunction planned, Consumer<Refusal> refusals) {
    try {
      return Optional.of(wired(planned));
    } catch (Refused e) {
      refusals.accept(e.of(planned));
      return Optional.empty();
    }
  }

  private WiredFunction wired(PlannedFunction planned) {
    if (planned.entryPoint().trigger() instanceof Trigger.Http) {
      ServletApplication.require(codebase);
    }
    Trigger.Http trigger = http(planned.entryPoint());
    Slice slice = slice(planned.entryPoint());
    TypeInfo application = application();
    requireCallable(slice.handlerType(), slice.handler());
    BudgetLimits.require(planned, platforms);
    List<String> routes = routes(trigger);
    Choice choice = asked(planned.budget().wiring(), choose(slice, trigger, routes));
    return new WiredFunction(
        planned,
        choice.wiring,
        application,
        slice.handlerType(),
        slice.handler(),
        trigger,
        routes,
        JsonLibrary.of(codebase),
        choice.handler,
        choice.objects);
  }

  private Choice choose(Slice slice, Trigger.Http trigger, List<String> routes) {
    Handler handler;
    try {
      handler = new HandlerReader(analysis).read(slice, trigger, routes);
    } catch (NotSimple e) {
      return new Choice(Wiring.MVC, e.reason(), Optional.empty(), Optional.empty());
    }
    try {
      Accessibility access = new Accessibility(codebase, slice.handlerType().packageName());
      DirectConditions.require(handler);
      new JsonConditions(codebase, analysis.beans()).requireDefaults();
      ObjectPlan objects = new ObjectGraph(codebase, analysis.beans(), access).read(handler);
      int count = objects.constructions().size();
      String reason =
          "constructors alone make its %s, and its HTTP part is simple"
              .formatted(count == 1 ? "one object" : count + " objects");
      return new Choice(Wiring.DIRECT, reason, Optional.of(handler), Optional.of(objects));
    } catch (NotSimple e) {
      return new Choice(Wiring.CONTEXT, e.reason(), Optional.of(handler), Optional.empty());
    }
  }

  /** The lightest choice, or the one that is asked for if that keeps as much. */
  private static Choice asked(String label, Choice lightest) {
    Optional<Wiring> asked =
        Stream.of(Wiring.values()).filter(wiring -> wiring.label().equals(label)).findFirst();
    if (asked.isEmpty()) {
      return lightest;
    }
    if (asked.get().compareTo(lightest.wiring.wiring()) < 0) {
      throw new Refused(
          "the wiring %s that it asks for can't keep its behaviour: %s"
              .formatted(label, lightest.wiring.reason()),
          "ask for %s, or leave the wiring to the analysis"
              .formatted(lightest.wiring.wiring().label()));
    }
    return new Choice(
        asked.get(),
        "@AsFunction asks for it",
        lightest.handler.filter(handler -> asked.get() != Wiring.MVC),
        lightest.objects.filter(objects -> asked.get() == Wiring.DIRECT));
  }

  private record Choice(
      WiringChoice wiring, Optional<Handler> handler, Optional<ObjectPlan> objects) {
    Choice(Wiring wiring, String reason, Optional<Handler> handler, Optional<ObjectPlan> objects) {
      this(new WiringChoice(wiring, reason), handler, objects);
    }
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
