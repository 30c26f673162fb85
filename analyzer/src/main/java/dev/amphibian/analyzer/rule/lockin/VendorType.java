package dev.amphibian.analyzer.rule.lockin;

import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.FoundEffect;
import dev.amphibian.analyzer.slice.Slice;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Services of one cloud that code calls by its vendor's own types. */
public final class VendorType implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("lock-in/vendor-type", "Code speaks to one vendor's services", Severity.NOTE);

  private static final int SHOWN = 3;

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    Map<String, List<FoundEffect>> byVendor =
        slice
            .effects(EffectKind.USES_VENDOR)
            .collect(
                Collectors.groupingBy(
                    found -> found.effect().attribute("vendor").orElseThrow(),
                    TreeMap::new,
                    Collectors.toList()));
    return byVendor.entrySet().stream()
        .map(vendor -> finding(slice, platform, vendor.getKey(), vendor.getValue()));
  }

  private static Finding finding(
      Slice slice, Platform platform, String vendor, List<FoundEffect> calls) {
    List<String> types =
        calls.stream().map(found -> found.path().end().simpleOwner()).distinct().sorted().toList();
    String shown = types.stream().limit(SHOWN).collect(Collectors.joining(", "));
    return HEADER.finding(
        slice,
        platform,
        calls.get(0),
        ("%s calls types of %s (%d %s in all); with another vendor they are what is written anew")
            .formatted(
                types.size() > SHOWN ? shown + " and others" : shown,
                vendor,
                calls.size(),
                calls.size() == 1 ? "call" : "calls"),
        "keep them behind an interface of your own, so that a change stays in one class");
  }
}
