package dev.amphibian.analyzer.effect;

import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.DataLines;
import dev.amphibian.analyzer.codebase.MethodId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What library methods do to limits, as {@code effects/*.effects} say it.
 *
 * <p>A method has the effects of its own line, and of the lines for the methods that it overrides
 * or inherits; a line for {@code *} speaks for the methods of a type that no other line names, one
 * for {@code @} for the type itself: for an annotation, or for what a field holds, one for
 * {@code @*} for the methods under an annotation, or of types under it, that a framework
 * implements.
 */
public final class EffectCatalogue {

  private static final List<String> FILES =
      List.of(
          "allocations",
          "answers",
          "java",
          "spring",
          "jakarta",
          "libraries",
          "http-clients",
          "databases",
          "messaging",
          "cloud",
          "documents",
          "names",
          "open-files",
          "parts",
          "process",
          "secrets",
          "types");

  private static final Set<String> OF_EVERY_OBJECT =
      Set.of("close", "equals", "getClass", "hashCode", "toString");

  private final List<CatalogueLine> lines;
  private final List<CatalogueLine> ofMarked;
  private final Map<String, List<CatalogueLine>> byOwner = new HashMap<>();

  EffectCatalogue(List<CatalogueLine> lines) {
    this.lines = List.copyOf(lines);
    this.ofMarked = lines.stream().filter(CatalogueLine::isOfMarked).toList();
    for (CatalogueLine line : lines) {
      byOwner.computeIfAbsent(line.owner(), unused -> new ArrayList<>()).add(line);
    }
  }

  /** The catalogue that comes with Amphibian. */
  public static EffectCatalogue standard() {
    return new EffectCatalogue(
        FILES.stream()
            .flatMap(name -> DataLines.of("/effects/" + name + ".effects").stream())
            .map(CatalogueLine::parse)
            .toList());
  }

  /** Every line, in the order of the files. */
  public List<CatalogueLine> lines() {
    return lines;
  }

  /** What types say by themselves, by the names of the types. */
  public Map<String, List<Effect>> ofTypes() {
    return lines.stream()
        .filter(CatalogueLine::isOfType)
        .collect(
            Collectors.groupingBy(
                CatalogueLine::owner,
                TreeMap::new,
                Collectors.mapping(CatalogueLine::effect, Collectors.toList())));
  }

  /**
   * What a call does, given which types stand above the called one: of each kind what the lines
   * about the nearest of them say.
   */
  public List<Effect> of(MethodId call, Codebase codebase) {
    List<Effect> named = new ArrayList<>();
    List<Effect> general = new ArrayList<>();
    Map<EffectKind, String> nearest = new EnumMap<>(EffectKind.class);
    for (String owner : codebase.supertypes(call.owner())) {
      for (CatalogueLine line : byOwner.getOrDefault(owner, List.of())) {
        if (line.names(call)) {
          if (nearest.computeIfAbsent(line.effect().kind(), k -> owner).equals(owner)) {
            named.add(line.effect());
          }
        } else if (line.isWildcard() && isSpokenOf(owner, call, codebase)) {
          general.add(line.effect());
        }
      }
    }
    general.addAll(ofMarked(call, codebase));
    return named.isEmpty()
        ? general.stream().distinct().toList()
        : named.stream().distinct().toList();
  }

  /**
   * Whether a line about all methods of a type means this one: neither one that every object has
   * nor, of a library's, one that only a type below has.
   */
  private static boolean isSpokenOf(String owner, MethodId call, Codebase codebase) {
    boolean isBelow = !owner.equals(call.owner()) && codebase.type(call.owner()).isEmpty();
    return !call.name().startsWith("<")
        && !OF_EVERY_OBJECT.contains(call.name())
        && (!isBelow
            || codebase
                .described(owner)
                .filter(type -> !type.methods().isEmpty())
                .filter(
                    type ->
                        type.methods().stream()
                            .noneMatch(method -> method.id().name().equals(call.name())))
                .isEmpty());
  }

  /** What annotations say of a method of the application that a framework implements. */
  private List<Effect> ofMarked(MethodId call, Codebase codebase) {
    if (codebase.type(call.owner()).isEmpty()) {
      return List.of();
    }
    List<Annotated> marked =
        codebase
            .hierarchy(call.owner())
            .flatMap(
                type ->
                    Stream.<Annotated>concat(
                        type.declared(call.name(), call.parameters()).stream(), Stream.of(type)))
            .filter(element -> !element.annotations().isEmpty())
            .toList();
    if (marked.isEmpty()) {
      return List.of();
    }
    return ofMarked.stream()
        .flatMap(
            line ->
                marked.stream()
                    .flatMap(each -> codebase.findAnnotation(each, line.owner()).stream())
                    .limit(1)
                    .map(use -> named(line.effect(), use, codebase)))
        .toList();
  }

  /** Attributes of the annotation may name what the effect is on, the most telling first. */
  private static Effect named(Effect effect, AnnotationUse use, Codebase codebase) {
    return effect
        .attribute("name")
        .flatMap(
            keys ->
                Stream.of(keys.split(","))
                    .flatMap(key -> use.text(key).stream())
                    .filter(text -> !text.isEmpty())
                    .findFirst())
        .map(name -> effect.with("name", codebase.settings().resolve(name)))
        .orElse(effect);
  }
}
