package dev.amphibian.analyzer.codebase.read;

import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.codebase.WiringElement;
import java.util.function.IntFunction;

/** Makes values of the elements that Spring's parts add to its XML files. */
final class WiringElements {

  private static final String SPRING = "http://www.springframework.org/schema/";

  private WiringElements() {}

  /** An element with all below it. */
  static WiringElement of(XmlElement element, IntFunction<Place> place) {
    return new WiringElement(
        notation(element.namespace()),
        element.name(),
        element.attributes(),
        element.text(),
        element.children().stream().map(child -> of(child, place)).toList(),
        place.apply(element.line()));
  }

  private static String notation(String namespace) {
    return namespace.startsWith(SPRING) ? namespace.substring(SPRING.length()) : namespace;
  }
}
