package dev.amphibian.analyzer.codebase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a Spring XML file in the notation of one of its parts, such as {@code
 * <task:scheduled>}.
 *
 * @param notation the end of the namespace: {@code task}, {@code integration/jms}; of another than
 *     Spring's the whole
 * @param name its local name
 * @param attributes by local name, as written
 * @param text the text in it, without that of its children
 */
public record WiringElement(
    String notation,
    String name,
    Map<String, String> attributes,
    String text,
    List<WiringElement> children,
    Place place) {

  public WiringElement {
    attributes = Map.copyOf(attributes);
    children = List.copyOf(children);
  }

  /** An attribute that isn't empty. */
  public Optional<String> attribute(String attributeName) {
    return Optional.ofNullable(attributes.get(attributeName)).filter(text -> !text.isBlank());
  }

  /** The children of this name. */
  public Stream<WiringElement> all(String childName) {
    return children.stream().filter(child -> child.name().equals(childName));
  }

  /** This element and all below it, in the order of the file. */
  public Stream<WiringElement> descendants() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(WiringElement::descendants));
  }
}
