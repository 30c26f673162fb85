package dev.amphibian.analyzer.platform;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.amphibian.analyzer.problem.UserProblem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A platform's data file: limits, and options that change some of them, such as another door in
 * front or another form of the package.
 */
final class PlatformFile {

  private final String place;
  private final JsonNode root;

  private PlatformFile(String place, JsonNode root) {
    this.place = place;
    this.root = root;
  }

  /**
   * Reads a file.
   *
   * @param place what to call it in messages
   * @throws UserProblem if it isn't JSON
   */
  static PlatformFile read(String place, InputStream in) throws IOException {
    try {
      return new PlatformFile(place, JsonMapper.builder().build().readTree(in));
    } catch (JacksonException e) {
      throw new UserProblem(
          "The platform's file is not JSON: " + e.getOriginalMessage(),
          place + ", line " + e.getLocation().getLineNr(),
          "correct it; platforms/aws-lambda.json in Amphibian's sources shows the form");
    }
  }

  /** The id of the platform on whose figures this one builds; empty if it stands alone. */
  String base() {
    return root.path("extends").asText();
  }

  /** The names of its options, sorted. */
  Set<String> options() {
    Set<String> names = new TreeSet<>();
    root.path("options").fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** The platform without any option. */
  Platform platform() {
    return onto(new Platform("", "", List.of(), Set.of(), Set.of(), Map.of(), Map.of()));
  }

  /** The platform on top of another. */
  Platform onto(Platform base) {
    return changed(base, root, text(root, "id"), text(root, "title"));
  }

  /**
   * A platform with one of this file's options.
   *
   * @throws UserProblem if there is no such option
   */
  Platform with(String option, Platform platform) {
    JsonNode node = root.path("options").path(option);
    if (node.isMissingNode()) {
      throw new UserProblem(
          "The platform " + root.path("id").asText() + " has no option " + option,
          "parameter amphibian.platforms",
          options().isEmpty()
              ? "leave it out: it has none"
              : "choose from " + String.join(", ", options()));
    }
    String title = platform.title() + ", " + text(node, "title");
    return changed(platform, node, platform.id() + ":" + option, title);
  }

  private Platform changed(Platform base, JsonNode node, String id, String title) {
    Map<LimitId, Limit> limits = new EnumMap<>(LimitId.class);
    limits.putAll(base.limits());
    Map<PriceId, Price> prices = new EnumMap<>(PriceId.class);
    prices.putAll(base.prices());
    node.path("without").forEach(key -> remove(key.asText(), limits, prices));
    node.path("limits").forEach(limit -> put(limit(limit), limits));
    node.path("prices").forEach(price -> put(price(price), prices));
    Set<Trait> traits = new TreeSet<>(base.traits());
    node.path("traits").forEach(trait -> traits.add(trait(text(trait, "id"))));
    Set<String> reserved = new TreeSet<>(base.reserved());
    for (JsonNode group : node.path("reserved")) {
      group.path("variables").forEach(variable -> reserved.add(variable.asText()));
    }
    return new Platform(id, title, javaVersions(base, node), traits, reserved, limits, prices);
  }

  private void remove(String key, Map<LimitId, Limit> limits, Map<PriceId, Price> prices) {
    Optional<PriceId> price = PriceId.of(key);
    price.ifPresent(prices::remove);
    if (price.isEmpty()) {
      limits.remove(limitId(key));
    }
  }

  private static void put(Price price, Map<PriceId, Price> prices) {
    prices.put(price.id(), price);
  }

  private Price price(JsonNode node) {
    String key = text(node, "id");
    if (!node.path("usd").isNumber()) {
      throw problem("The price %s is no number".formatted(key), "give it as \"usd\": 0.2");
    }
    return new Price(
        PriceId.of(key)
            .orElseThrow(
                () ->
                    problem(
                        "There is no price " + key,
                        Arrays.stream(PriceId.values())
                            .map(PriceId::key)
                            .collect(Collectors.joining(", ", "choose from ", "")))),
        node.path("usd").asDouble(),
        text(node, "source"),
        node.path("date").asText(),
        node.path("verified").asBoolean());
  }

  private static void put(Limit limit, Map<LimitId, Limit> limits) {
    limits.put(limit.id(), limit);
  }

  private static List<Integer> javaVersions(Platform base, JsonNode node) {
    if (!node.has("java")) {
      return base.javaVersions();
    }
    List<Integer> versions = new ArrayList<>();
    node.path("java").forEach(version -> versions.add(version.asInt()));
    return versions;
  }

  private Limit limit(JsonNode node) {
    LimitId id = limitId(text(node, "id"));
    String quantity = (node.path("value").asText() + " " + node.path("unit").asText()).strip();
    OptionalLong value = id.unit().parse(quantity);
    if (value.isEmpty()) {
      throw problem(
          "The limit %s is no quantity: %s".formatted(id.key(), quantity),
          "give it as in " + id.unit().example());
    }
    return new Limit(
        id,
        value.getAsLong(),
        text(node, "source"),
        node.path("date").asText(),
        node.path("verified").asBoolean());
  }

  private Trait trait(String key) {
    return Trait.of(key)
        .orElseThrow(
            () ->
                problem(
                    "There is no trait " + key,
                    Arrays.stream(Trait.values())
                        .map(Trait::key)
                        .collect(Collectors.joining(", ", "choose from ", ""))));
  }

  private LimitId limitId(String key) {
    return LimitId.of(key)
        .orElseThrow(() -> problem("There is no limit " + key, LimitOverride.KEYS));
  }

  private String text(JsonNode node, String field) {
    String text = node.path(field).asText();
    if (text.isBlank()) {
      throw problem("There is no \"" + field + "\"", "add it");
    }
    return text;
  }

  private UserProblem problem(String problem, String remedy) {
    return new UserProblem(problem, place, remedy);
  }
}
