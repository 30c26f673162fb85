package dev.amphibian.analyzer.effect;

import dev.amphibian.analyzer.codebase.DataLines;
import java.util.List;
import java.util.Optional;

/**
 * A vendor of clouds, as {@code vendors/cloud.vendors} tells.
 *
 * @param name what to call it
 */
public record Vendor(String name) {

  private static final List<Fact> FACTS =
      DataLines.of("/vendors/cloud.vendors").stream().map(Fact::parse).toList();

  private record Fact(String vendor, String kind, String value) {

    static Fact parse(String line) {
      String[] parts = line.split(" ");
      return new Fact(parts[0], parts[1], parts[2]);
    }
  }

  /** The vendor for whose services a type of a library is made. */
  public static Optional<Vendor> ofClient(String type) {
    return ofFunction(type).isPresent() ? Optional.empty() : inPackage("client", type);
  }

  /** The vendor whose platform hands a type to functions, and to nobody else. */
  public static Optional<Vendor> ofFunction(String type) {
    return inPackage("function", type);
  }

  private static Optional<Vendor> inPackage(String kind, String type) {
    return FACTS.stream()
        .filter(fact -> fact.kind.equals(kind) && type.startsWith(fact.value))
        .findFirst()
        .map(fact -> new Vendor(fact.vendor));
  }

  /** Whose platform this is, by its id without options; empty if that isn't known. */
  public static Optional<Vendor> ofPlatform(String family) {
    return FACTS.stream()
        .filter(fact -> fact.kind.equals("platform") && fact.value.equals(family))
        .findFirst()
        .map(fact -> new Vendor(fact.vendor));
  }
}
