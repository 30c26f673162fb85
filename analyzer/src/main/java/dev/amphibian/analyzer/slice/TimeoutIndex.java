package dev.amphibian.analyzer.slice;

import dev.amphibian.analyzer.bean.Bean;
import dev.amphibian.analyzer.bean.BeanGraph;
import dev.amphibian.analyzer.bean.InjectionPoint;
import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.effect.Effect;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.effect.Effects;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Knows where the application gives its remote clients a time-out. */
final class TimeoutIndex {

  /** Settings by which Spring Boot gives the clients that it builds a read time-out. */
  private static final List<String> SPRING_SETTINGS =
      List.of(
          "spring.http.client.read-timeout",
          "spring.http.clients.read-timeout",
          "spring.http.clients.imperative.read-timeout");

  private final Codebase codebase;
  private final BeanGraph beans;
  private final Map<String, Map<String, Place>> timeouts = new HashMap<>();
  private final Map<String, Map<String, Place>> makers = new HashMap<>();

  TimeoutIndex(Codebase codebase, Effects effects, BeanGraph beans) {
    this.codebase = codebase;
    this.beans = beans;
    for (TypeInfo type : codebase.types()) {
      for (MethodInfo method : type.methods()) {
        for (Call call : method.calls()) {
          for (Effect effect : effects.of(call)) {
            if (effect.kind() == EffectKind.SETS_TIMEOUT) {
              add(timeouts, effect, type, call.place());
            } else if (effect.kind() == EffectKind.MAKES_CLIENT) {
              add(makers, effect, type, call.place());
            }
          }
        }
      }
    }
  }

  private static void add(
      Map<String, Map<String, Place>> index, Effect effect, TypeInfo type, Place place) {
    index
        .computeIfAbsent(client(effect), unused -> new HashMap<>())
        .putIfAbsent(TypeInfo.outermost(type.name()), place);
  }

  /**
   * Where the client of this call gets a time-out: in the calling class, in what is injected there,
   * or in the configuration.
   */
  Optional<Place> near(Effect remoteCall, String caller) {
    Optional<Place> inCode = find(timeouts, remoteCall, caller);
    boolean isBuiltBySpring =
        client(remoteCall).equals("spring") && find(makers, remoteCall, caller).isEmpty();
    return inCode.isPresent() || !isBuiltBySpring ? inCode : configured();
  }

  /**
   * Whether a client that is not made near the call may have been given a time-out where we don't
   * see it.
   */
  boolean mayComeFromElsewhere(Effect remoteCall, String caller) {
    return timeouts.containsKey(client(remoteCall)) && find(makers, remoteCall, caller).isEmpty();
  }

  private Optional<Place> find(
      Map<String, Map<String, Place>> index, Effect remoteCall, String caller) {
    Map<String, Place> places = index.getOrDefault(client(remoteCall), Map.of());
    return neighbours(caller).stream()
        .flatMap(type -> Optional.ofNullable(places.get(TypeInfo.outermost(type))).stream())
        .findFirst();
  }

  private Optional<Place> configured() {
    return SPRING_SETTINGS.stream()
        .flatMap(key -> codebase.settings().place(key).stream())
        .findFirst();
  }

  private Set<String> neighbours(String caller) {
    Set<String> names = new LinkedHashSet<>(List.of(caller));
    Optional<TypeInfo> type = codebase.type(caller);
    List<InjectionPoint> points = new ArrayList<>(type.map(beans::injections).orElse(List.of()));
    for (InjectionPoint point : points) {
      point.beans().stream().map(Bean::declaration).map(TypeInfo::name).forEach(names::add);
    }
    return names;
  }

  private static String client(Effect effect) {
    return effect.attribute("client").orElse("");
  }
}
