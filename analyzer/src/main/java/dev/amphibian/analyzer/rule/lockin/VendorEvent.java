package dev.amphibian.analyzer.rule.lockin;

import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeUse;
import dev.amphibian.analyzer.effect.Vendor;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import java.util.Optional;
import java.util.stream.Stream;

/** Handlers written for one vendor's platform that are judged for another's. */
public final class VendorEvent implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "lock-in/vendor-event", "The signature is another platform's", Severity.WARNING);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  /** Of a platform whose vendor isn't known nothing is said. */
  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    Optional<Vendor> here = Vendor.ofPlatform(platform.family());
    return here.isEmpty()
        ? Stream.empty()
        : inSignature(slice.handler())
            .filter(type -> !Vendor.ofFunction(type).equals(here))
            .limit(1)
            .map(type -> finding(slice, platform, type));
  }

  private static Finding finding(Slice slice, Platform platform, String type) {
    return HEADER.finding(
        slice,
        platform,
        slice.start(),
        slice.handler().place(),
        Confidence.PROVEN,
        "the handler is written for %s's functions (%s); %s hands it something else"
            .formatted(
                Vendor.ofFunction(type).orElseThrow().name(),
                type.substring(type.lastIndexOf('.') + 1),
                platform.title()),
        "move the work to a method with types of your own, and write a handler for each platform");
  }

  private static Stream<String> inSignature(MethodInfo handler) {
    Stream<String> parameters =
        handler.parameters().stream()
            .flatMap(each -> Stream.concat(names(each.type()), annotations(each)));
    return Stream.of(parameters, names(handler.returnType()), annotations(handler))
        .flatMap(each -> each)
        .filter(name -> Vendor.ofFunction(name).isPresent());
  }

  private static Stream<String> annotations(Annotated element) {
    return element.annotations().stream().map(AnnotationUse::type);
  }

  private static Stream<String> names(TypeUse type) {
    return Stream.concat(
        Stream.of(type.name().replace("[]", "")),
        type.arguments().stream().flatMap(VendorEvent::names));
  }
}
