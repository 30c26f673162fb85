package dev.amphibian.analyzer.rule.secrets;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.Settings.Entry;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Passwords, keys and tokens in configuration files, which every package carries. */
public final class SecretInConfiguration implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "secrets/secret-in-configuration", "A secret stands in the configuration", Severity.NOTE);

  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)(?:.*[-._])?(?:password|passwd|pwd|secret|secret-?key|api-?key|private-?key"
              + "|access-?key|token|client-?secret)");

  /**
   * What is looked up elsewhere, is encrypted, names a file, is no more than a number or stands for
   * one.
   */
  private static final Pattern NO_SECRET =
      Pattern.compile(
          "(?i)|.*[$#]\\{.*|\\{cipher}.*|ENC\\(.*\\)|(?:classpath|file):.*|<.*>|\\d+[a-z]*|true|false"
              + "|x+|\\*+|change-?me|your[-_ ].*|none|null|todo");

  private static final int SHOWN = 3;

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    List<Entry> secrets =
        slice.settings().below("").stream().filter(SecretInConfiguration::isSecret).toList();
    if (secrets.isEmpty()) {
      return Stream.empty();
    }
    return Stream.of(
        HEADER.finding(
            slice,
            platform,
            slice.start(),
            secrets.get(0).place(),
            Confidence.LIKELY,
            "the package carries secrets in plain text: %s".formatted(named(secrets)),
            "read it from the platform's secret store or from the environment"));
  }

  private static boolean isSecret(Entry entry) {
    return SECRET.matcher(entry.key()).matches()
        && !NO_SECRET.matcher(entry.value().strip()).matches()
        && !entry.key().toLowerCase(Locale.ROOT).endsWith(entry.value().toLowerCase(Locale.ROOT));
  }

  /** Keys and places; the values stay where they are. */
  private static String named(List<Entry> secrets) {
    String some =
        secrets.stream()
            .limit(SHOWN)
            .map(entry -> "%s (%s)".formatted(entry.key(), entry.place()))
            .collect(Collectors.joining(", "));
    return secrets.size() > SHOWN ? some + " and other keys" : some;
  }
}
