package dev.amphibian.analyzer.effect;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What library methods do to limits, as {@code effects/*.effects} say it.
 *
 * <p>A method has the effects of its own line, and of the lines for the methods that it overrides
 * or inherits; a line for {@code *} speaks for the methods of a type that no other line names.
 */
public final class EffectCatalogue {

  private static final List<String> FILES =
      List.of("java", "spring", "jakarta", "libraries", "names");

  private final List<CatalogueLine> lines;
  private final Map<String, List<CatalogueLine>> byOwner = new HashMap<>();

  EffectCatalogue(List<CatalogueLine> lines) {
    this.lines = List.copyOf(lines);
    for (CatalogueLine line : lines) {
      byOwner.computeIfAbsent(line.owner(), unused -> new ArrayList<>()).add(line);
    }
  }

  /** The catalogue that comes with Amphibian. */
  public static EffectCatalogue standard() {
    List<CatalogueLine> lines = new ArrayList<>();
    for (String name : FILES) {
      lines.addAll(read("/effects/" + name + ".effects"));
    }
    return new EffectCatalogue(lines);
  }

  private static List<CatalogueLine> read(String resource) {
    try (InputStream in = EffectCatalogue.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from the analyzer's jar");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(CatalogueLine::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every line, in the order of the files. */
  public List<CatalogueLine> lines() {
    return lines;
  }

  /** What a call does, given which types stand above the called one. */
  public List<Effect> of(MethodId call, Codebase codebase) {
    List<Effect> named = new ArrayList<>();
    List<Effect> general = new ArrayList<>();
    for (String owner : codebase.supertypes(call.owner())) {
      for (CatalogueLine line : byOwner.getOrDefault(owner, List.of())) {
        if (line.names(call)) {
          named.add(line.effect());
        } else if (line.isWildcard() && !call.name().startsWith("<")) {
          general.add(line.effect());
        }
      }
    }
    return named.isEmpty()
        ? general.stream().distinct().toList()
        : named.stream().distinct().toList();
  }
}
