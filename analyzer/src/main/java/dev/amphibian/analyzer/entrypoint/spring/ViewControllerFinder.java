package dev.amphibian.analyzer.entrypoint.spring;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.codebase.TypeUse;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.Trigger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the paths for which Spring MVC shows a view, redirects or answers a status by itself. */
public final class ViewControllerFinder implements EntryPointFinder {

  private static final String REGISTRY =
      "org.springframework.web.servlet.config.annotation.ViewControllerRegistry";
  private static final Set<String> REGISTERING =
      Set.of("addViewController", "addRedirectViewController", "addStatusController");
  private static final String HANDLER =
      "org.springframework.web.servlet.mvc.ParameterizableViewController";
  private static final String MODEL_AND_VIEW = "org.springframework.web.servlet.ModelAndView";
  private static final Set<String> VERBS = Set.of("GET", "HEAD");

  @Override
  public Stream<Found> find(Codebase codebase) {
    return registrations(codebase).map(registration -> found(codebase, registration));
  }

  @Override
  public Stream<NotRead> notRead(Codebase codebase) {
    return registrations(codebase)
        .filter(registration -> registration.text(0).isEmpty())
        .map(Registration::call)
        .map(
            call ->
                new NotRead(
                    call.place(),
                    "The path of "
                        + call.target().name()
                        + " is no constant; its entry point has none",
                    "write the path as a constant"));
  }

  private static Stream<Registration> registrations(Codebase codebase) {
    return Registration.of(codebase, Set.of(REGISTRY), REGISTERING);
  }

  private static Found found(Codebase codebase, Registration registration) {
    return new Found(
        codebase.type(registration.method().id().owner()).orElseThrow(),
        handler(codebase, registration.call()),
        new Trigger.Http("spring-view", VERBS, registration.text(0).stream().toList()));
  }

  private static MethodInfo handler(Codebase codebase, Call call) {
    String servlet =
        Optional.of("jakarta/servlet/http/HttpServlet")
            .filter(name -> codebase.libraries().find(name.replace('/', '.')).isPresent())
            .orElse("javax/servlet/http/HttpServlet");
    String descriptor =
        "(L"
            + servlet
            + "Request;L"
            + servlet
            + "Response;)L"
            + MODEL_AND_VIEW.replace('.', '/')
            + ";";
    return MethodInfo.implementedByFramework(
        new MethodId(HANDLER, "handleRequest", descriptor),
        List.of(),
        TypeUse.of(MODEL_AND_VIEW),
        call.place());
  }
}
