package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.analysis.Analysis;
import dev.amphibian.analyzer.analysis.Judged;
import dev.amphibian.analyzer.codebase.Access;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeUse;
import dev.amphibian.analyzer.entrypoint.Budget;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.slice.Slice;
import dev.amphibian.analyzer.verdict.PlannedFunction;
import java.util.List;
import java.util.Optional;

/** Reads how one entry point can be called, and finds the lightest wiring for it. */
final class CandidateReader {

  private static final List<String> STREAMING =
      List.of(
          "org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter",
          "org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody");
  private static final String REACTIVE = "org.reactivestreams.Publisher";

  private final Analysis analysis;
  private final Codebase codebase;

  CandidateReader(Analysis analysis) {
    this.analysis = analysis;
    this.codebase = analysis.codebase();
  }

  /** The entry point of a planned function. */
  Candidate read(PlannedFunction planned, EntryPoint entryPoint) {
    if (entryPoint.trigger() instanceof Trigger.Http http) {
      ServletApplication.require(codebase);
      if (http.system().equals("spring-mvc")) {
        return routed(entryPoint, http);
      }
    }
    if (entryPoint.trigger() instanceof Trigger.Direct direct && direct.isByAnnotation()) {
      ServletApplication.require(codebase);
      return invoked(planned, entryPoint);
    }
    throw new Refused(
        entryPoint.label() + " is started by " + entryPoint.trigger().describe(),
        "plan a handler method of Spring MVC, or a method that only @AsFunction names; other"
            + " triggers can't be generated yet");
  }

  private Candidate routed(EntryPoint entryPoint, Trigger.Http trigger) {
    Slice slice = callable(entryPoint);
    String context = contextPath();
    List<String> routes = trigger.paths().stream().map(path -> context + path).toList();
    Optional<Handler> handler = Optional.empty();
    Optional<ObjectPlan> objects = Optional.empty();
    WiringChoice choice;
    try {
      handler = Optional.of(new HandlerReader(analysis).read(slice, trigger, routes));
      objects = Optional.of(objects(handler.get(), slice));
      choice =
          new WiringChoice(
              Wiring.DIRECT, byConstructors(objects.get()) + ", and its HTTP part is simple");
    } catch (NotSimple e) {
      choice = new WiringChoice(handler.isEmpty() ? Wiring.MVC : Wiring.CONTEXT, e.reason());
    }
    return new Candidate(entryPoint, slice, routes, choice, handler, objects);
  }

  private Candidate invoked(PlannedFunction planned, EntryPoint entryPoint) {
    requireAlone(entryPoint);
    Slice slice = callable(entryPoint);
    List<String> routes = List.of(contextPath() + "/" + planned.name());
    Handler handler = new InvocationReader(codebase, analysis.beans()).read(slice, routes);
    Optional<ObjectPlan> objects = Optional.empty();
    WiringChoice choice;
    try {
      objects = Optional.of(objects(handler, slice));
      choice = new WiringChoice(Wiring.DIRECT, byConstructors(objects.get()));
    } catch (NotSimple e) {
      choice = new WiringChoice(Wiring.CONTEXT, e.reason());
    }
    return new Candidate(entryPoint, slice, routes, choice, Optional.of(handler), objects);
  }

  private static void requireAlone(EntryPoint entryPoint) {
    String group = entryPoint.wanted().map(Budget::group).orElse("");
    if (!group.isEmpty()) {
      throw new Refused(
          entryPoint.label()
              + " is invoked by name, so it can't share the function "
              + group
              + " with others",
          "leave out @AsFunction(group), or give the method a route");
    }
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
    return "constructors alone make its %s"
        .formatted(count == 1 ? "one object" : count + " objects");
  }

  private Slice callable(EntryPoint entryPoint) {
    Slice slice = slice(entryPoint);
    requireCallable(slice.handlerType(), slice.handler());
    new ServerNeeds(codebase).refuse(slice.handlerType());
    return slice;
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

  /** What stands before all paths; as Boot does, a slash that ends it is dropped. */
  private String contextPath() {
    String context = codebase.settings().get("server.servlet.context-path").orElse("");
    return context.endsWith("/") ? context.substring(0, context.length() - 1) : context;
  }
}
