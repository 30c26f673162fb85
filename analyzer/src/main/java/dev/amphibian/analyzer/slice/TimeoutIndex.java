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
import dev.amphibian.analyzer.effect.EffectCatalogue;
import dev.amphibian.analyzer.effect.EffectKind;
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
  private final Map<String, Map<String, Place>> byClientAndType = new HashMap<>();

  TimeoutIndex(Codebase codebase, EffectCatalogue catalogue, BeanGraph beans) {
    this.codebase = codebase;
    this.beans = beans;
    for (TypeInfo type : codebase.types()) {
      for (MethodInfo method : type.methods()) {
        for (Call call : method.calls()) {
          catalogue.of(call.target(), codebase).stream()
              .filter(effect -> effect.kind() == EffectKind.SETS_TIMEOUT)
              .forEach(effect -> add(effect, type, call.place()));
        }
      }
    }
  }

  private void add(Effect effect, TypeInfo type, Place place) {
    byClientAndType
        .computeIfAbsent(client(effect), unused -> new HashMap<>())
        .putIfAbsent(outermost(type.name()), place);
  }

  /**
   * Where the client of this call gets a time-out: in the calling class, in what is injected there,
   * or in the configuration.
   */
  Optional<Place> near(Effect remoteCall, String caller) {
    Map<String, Place> places = byClientAndType.getOrDefault(client(remoteCall), Map.of());
    for (String type : neighbours(caller)) {
      Place place = places.get(outermost(type));
      if (place != null) {
        return Optional.of(place);
      }
    }
    return client(remoteCall).equals("spring") ? configured() : Optional.empty();
  }

  /** Whether any client of this kind gets a time-out anywhere. */
  boolean elsewhere(Effect remoteCall) {
    return byClientAndType.containsKey(client(remoteCall));
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

  private static String outermost(String type) {
    int dollar = type.indexOf('$');
    return dollar < 0 ? type : type.substring(0, dollar);
  }
}
