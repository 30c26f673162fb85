package dev.amphibian.analyzer.pipeline;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The interceptors of Spring MVC, with the paths that they are registered for. */
final class Interceptors implements StepSource {

  private static final Set<String> REGISTRY =
      Set.of("org.springframework.web.servlet.config.annotation.InterceptorRegistry");
  private static final List<String> CONTRACTS =
      List.of(
          "org.springframework.web.servlet.HandlerInterceptor",
          "org.springframework.web.context.request.WebRequestInterceptor");
  private static final Set<String> MAPPED =
      Set.of("org.springframework.web.servlet.handler.MappedInterceptor");

  private final Codebase codebase;
  private final List<Placed> placed = new ArrayList<>();

  Interceptors(Codebase codebase, Participants participants) {
    this.codebase = codebase;
    for (String contract : CONTRACTS) {
      for (Registering added :
          Registering.of(
              codebase, REGISTRY, Set.of("addInterceptor", "addWebRequestInterceptor"))) {
        Scope scope = scope(added);
        participants
            .handed(added.method(), added.call().argument(0), contract)
            .forEach(interceptor -> placed.add(new Placed(interceptor, scope)));
      }
      for (Registering made : Registering.of(codebase, MAPPED, Set.of("<init>"))) {
        participants
            .madeIn(made.method(), contract, Confidence.LIKELY)
            .forEach(interceptor -> placed.add(new Placed(interceptor, Scope.UNKNOWN)));
      }
    }
  }

  private Scope scope(Registering added) {
    Optional<List<String>> in = added.patterns(codebase, "addPathPatterns");
    Optional<List<String>> out = added.patterns(codebase, "excludePathPatterns");
    if (in.isEmpty()) {
      return Scope.UNKNOWN;
    }
    Scope known = new Scope(patterns(in.get()), patterns(out.orElse(List.of())), true);
    return out.isPresent() ? known : known.atMostPossibly();
  }

  private static List<UrlPattern> patterns(List<String> texts) {
    return texts.stream().map(UrlPattern::of).toList();
  }

  @Override
  public Stream<Step> around(EntryPoint point) {
    return Served.byMvc(point) ? placed.stream().flatMap(one -> one.on(point)) : Stream.of();
  }
}
