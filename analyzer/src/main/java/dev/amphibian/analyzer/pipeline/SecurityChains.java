package dev.amphibian.analyzer.pipeline;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import dev.amphibian.analyzer.entrypoint.JakartaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The filters that the application puts into Spring Security's chains. */
final class SecurityChains implements StepSource {

  private static final String BUILDERS = "org.springframework.security.config.";
  private static final Set<String> SERVLET =
      Set.of(
          BUILDERS + "annotation.web.HttpSecurityBuilder",
          BUILDERS + "annotation.web.builders.HttpSecurity");
  private static final Set<String> REACTIVE = Set.of(BUILDERS + "web.server.ServerHttpSecurity");
  private static final Set<String> ADDING =
      Set.of("addFilter", "addFilterBefore", "addFilterAfter", "addFilterAt");
  private static final Set<String> MATCHING =
      Set.of("securityMatcher", "securityMatchers", "antMatcher", "mvcMatcher", "requestMatcher");
  private static final JakartaType FILTER = new JakartaType("servlet.Filter");
  private static final String WEB_FILTER = "org.springframework.web.server.WebFilter";

  private final Codebase codebase;
  private final Participants participants;
  private final List<Placed> servlet = new ArrayList<>();
  private final List<Placed> reactive = new ArrayList<>();

  SecurityChains(Codebase codebase, Participants participants) {
    this.codebase = codebase;
    this.participants = participants;
    for (Registering added : Registering.of(codebase, SERVLET, ADDING)) {
      FILTER.names().forEach(contract -> add(added, contract, servlet));
    }
    for (Registering added : Registering.of(codebase, REACTIVE, ADDING)) {
      add(added, WEB_FILTER, reactive);
    }
  }

  private void add(Registering added, String contract, List<Placed> chain) {
    Scope scope = scope(added);
    objects(added, contract)
        .filter(filter -> !filter.methods().isEmpty())
        .forEach(filter -> chain.add(new Placed(filter, scope)));
  }

  /** What is added; where nothing tells which object that is, the filters that the class names. */
  private Stream<Participant> objects(Registering added, String contract) {
    List<Participant> handed =
        participants.handed(added.method(), added.call().argument(0), contract);
    return handed.isEmpty() && added.call().argument(0) instanceof Operand.Unknown
        ? participants.madeIn(added.method(), contract, Confidence.POSSIBLE).stream()
        : handed.stream();
  }

  /** One method sets up one chain: it says there for which paths. */
  private Scope scope(Registering added) {
    MethodInfo source = codebase.source(added.method());
    List<Registering> matching =
        codebase.withLambdas(source).stream()
            .flatMap(
                method ->
                    method.calls().stream()
                        .filter(this::isMatching)
                        .map(call -> Registering.of(codebase, method, call)))
            .toList();
    if (matching.isEmpty()) {
      return Scope.EVERYWHERE;
    }
    List<UrlPattern> patterns = new ArrayList<>();
    for (Registering one : matching) {
      List<String> texts = one.patterns(codebase, one.call().target().name()).orElse(List.of());
      texts.forEach(text -> patterns.add(UrlPattern.of(text)));
    }
    return patterns.isEmpty() ? Scope.UNKNOWN : new Scope(patterns, List.of(), true);
  }

  private boolean isMatching(Call call) {
    return MATCHING.contains(call.target().name())
        && (SERVLET.contains(call.target().owner()) || REACTIVE.contains(call.target().owner()));
  }

  @Override
  public Stream<Step> around(EntryPoint point) {
    Stream<Placed> onServlets = Served.byServlets(point) ? servlet.stream() : Stream.of();
    Stream<Placed> onWebFlux = Served.byWebFlux(point) ? reactive.stream() : Stream.of();
    return Stream.concat(onServlets, onWebFlux).flatMap(one -> one.on(point));
  }
}
