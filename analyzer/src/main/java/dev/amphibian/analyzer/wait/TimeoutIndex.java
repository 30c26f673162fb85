package dev.amphibian.analyzer.wait;

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
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Knows where the application gives its clients a time-out. */
public final class TimeoutIndex {

  private static final Set<EffectKind> INDEXED =
      EnumSet.of(
          EffectKind.SETS_TIMEOUT,
          EffectKind.SETS_CONNECT_TIMEOUT,
          EffectKind.SETS_QUERY_TIMEOUT,
          EffectKind.MAKES_CLIENT);

  private final Codebase codebase;
  private final BeanGraph beans;
  private final TimeoutSettings settings;
  private final Map<Key, Map<String, List<SetTimeout>>> index = new HashMap<>();

  /** What calls do to clients of one kind. */
  private record Key(EffectKind kind, String client) {}

  /** A call that gives a client a time-out, or makes one. */
  record SetTimeout(MethodInfo method, Call call, Effect effect) {}

  /** Looks through a codebase. */
  public TimeoutIndex(Codebase codebase, Effects effects, BeanGraph beans) {
    this.codebase = codebase;
    this.beans = beans;
    this.settings = new TimeoutSettings(codebase);
    for (TypeInfo type : codebase.types()) {
      for (MethodInfo method : type.methods()) {
        for (Call call : method.calls()) {
          for (Effect effect : effects.of(call)) {
            if (INDEXED.contains(effect.kind()) && isMeant(effect, call)) {
              add(type, new SetTimeout(method, call, effect));
            }
          }
        }
      }
    }
  }

  /** Some methods set whatever their first argument names. */
  private static boolean isMeant(Effect effect, Call call) {
    return effect.attribute("when").isEmpty() || effect.attribute("when").equals(call.text(0));
  }

  private void add(TypeInfo type, SetTimeout timeout) {
    index
        .computeIfAbsent(
            new Key(timeout.effect.kind(), client(timeout.effect)), unused -> new HashMap<>())
        .computeIfAbsent(TypeInfo.outermost(type.name()), unused -> new ArrayList<>())
        .add(timeout);
  }

  /**
   * Where the client of this call gets a time-out: in the calling class, in what is injected there,
   * or in the configuration.
   */
  public Optional<Place> near(Effect remoteCall, String caller) {
    Optional<Place> inCode =
        ending(remoteCall)
            .flatMap(kind -> near(kind, client(remoteCall), caller).stream())
            .map(timeout -> timeout.call.place())
            .findFirst();
    return inCode.isPresent()
        ? inCode
        : configured(EffectKind.SETS_TIMEOUT, remoteCall, caller)
            .map(TimeoutSettings.Timeout::place);
  }

  /** What ends a call: where it only connects, the time-out for that does. */
  private static Stream<EffectKind> ending(Effect remoteCall) {
    return remoteCall.has("part", "connect")
        ? Stream.of(EffectKind.SETS_CONNECT_TIMEOUT, EffectKind.SETS_TIMEOUT)
        : Stream.of(EffectKind.SETS_TIMEOUT);
  }

  /** The time-out that settings give the client of a call, which then must be the framework's. */
  Optional<TimeoutSettings.Timeout> configured(EffectKind kind, Effect remoteCall, String caller) {
    return near(EffectKind.MAKES_CLIENT, client(remoteCall), caller).isEmpty()
        ? settings.of(kind, client(remoteCall), remoteCall.attribute("name").orElse(""))
        : Optional.empty();
  }

  /**
   * Whether a client that is not made near the call may have been given a time-out where we don't
   * see it.
   */
  public boolean mayComeFromElsewhere(Effect remoteCall, String caller) {
    return index.containsKey(new Key(EffectKind.SETS_TIMEOUT, client(remoteCall)))
        && near(EffectKind.MAKES_CLIENT, client(remoteCall), caller).isEmpty();
  }

  /** The calls of one kind in the calling class, else in the first that is injected there. */
  List<SetTimeout> near(EffectKind kind, String client, String caller) {
    Map<String, List<SetTimeout>> found = index.getOrDefault(new Key(kind, client), Map.of());
    return found.isEmpty()
        ? List.of()
        : neighbours(caller).stream()
            .map(type -> found.getOrDefault(TypeInfo.outermost(type), List.of()))
            .filter(timeouts -> !timeouts.isEmpty())
            .findFirst()
            .orElse(List.of());
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
