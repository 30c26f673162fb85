package dev.amphibian.analyzer.platform;

import dev.amphibian.analyzer.problem.UserProblem;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A limit that a build sets otherwise than the platform's data file, for all platforms or for one:
 * {@code memory.default = 512 MB}, {@code aws-lambda/duration.http.max = 120 s}.
 */
record LimitOverride(String platform, Limit limit) {

  static final String KEYS =
      "choose from "
          + Arrays.stream(LimitId.values()).map(LimitId::key).collect(Collectors.joining(", "));

  private static final String PARAMETER = "parameter amphibian.limits";
  private static final Pattern SYNTAX =
      Pattern.compile("(?:(?<platform>[^/=]+)/)?(?<key>[^/=]+)=(?<value>.+)");

  /**
   * Reads one.
   *
   * @throws UserProblem if it isn't of this form, or names no limit
   */
  static LimitOverride parse(String text) {
    Matcher override = SYNTAX.matcher(text);
    if (!override.matches()) {
      throw new UserProblem(
          "No limit is set by: " + text, PARAMETER, "write it as in memory.default=512 MB");
    }
    String key = override.group("key").strip();
    LimitId id =
        LimitId.of(key)
            .orElseThrow(() -> new UserProblem("There is no limit " + key, PARAMETER, KEYS));
    OptionalLong value = id.unit().parse(override.group("value"));
    if (value.isEmpty()) {
      throw new UserProblem(
          "The limit %s is no quantity: %s".formatted(key, override.group("value").strip()),
          PARAMETER,
          "give it as in " + id.unit().example());
    }
    String platform = override.group("platform") == null ? "" : override.group("platform").strip();
    Limit limit = new Limit(id, value.getAsLong(), "set by this build", "", true);
    return new LimitOverride(platform, limit);
  }

  /** Whether it is for a platform: for all, for it by name, or for it whatever its options. */
  boolean isFor(Platform of) {
    return platform.isEmpty() || of.id().equals(platform) || of.family().equals(platform);
  }

  /** A platform with all of these that are for it. */
  static Platform apply(List<LimitOverride> overrides, Platform platform) {
    return platform.with(
        overrides.stream().filter(o -> o.isFor(platform)).map(LimitOverride::limit).toList());
  }
}
