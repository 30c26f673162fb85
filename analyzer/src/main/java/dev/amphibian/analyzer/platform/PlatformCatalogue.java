package dev.amphibian.analyzer.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The platforms that come with Amphibian, read from {@code platforms/*.json}. */
public final class PlatformCatalogue {

  /** The ids of the platforms, sorted. */
  public static final List<String> IDS = List.of("aws-lambda");

  private static final Map<String, Long> FACTORS =
      Map.of("bytes", 1L, "MB", 1024L * 1024, "ms", 1L, "s", 1_000L);

  private PlatformCatalogue() {}

  /** The platform of this id. */
  public static Optional<Platform> find(String id) {
    return IDS.contains(id) ? Optional.of(read("/platforms/" + id + ".json")) : Optional.empty();
  }

  private static Platform read(String resource) {
    try (InputStream in = PlatformCatalogue.class.getResourceAsStream(resource)) {
      JsonNode root = JsonMapper.builder().build().readTree(in);
      Map<LimitId, Limit> limits = new EnumMap<>(LimitId.class);
      for (JsonNode node : root.path("limits")) {
        Limit limit = limit(node);
        limits.put(limit.id(), limit);
      }
      return new Platform(root.path("id").asText(), root.path("title").asText(), limits);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Limit limit(JsonNode node) {
    String key = node.path("id").asText();
    LimitId id =
        LimitId.of(key).orElseThrow(() -> new IllegalStateException("No such limit: " + key));
    String unit = node.path("unit").asText();
    long factor =
        Optional.ofNullable(FACTORS.get(unit))
            .orElseThrow(() -> new IllegalStateException("No such unit: " + unit));
    return new Limit(
        id,
        node.path("value").asLong() * factor,
        node.path("source").asText(),
        node.path("date").asText(),
        node.path("verified").asBoolean());
  }
}
