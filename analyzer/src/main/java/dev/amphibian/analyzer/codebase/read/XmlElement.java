package dev.amphibian.analyzer.codebase.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of an XML file, found by its local name, since the same file is written with the
 * namespaces of {@code javax}, {@code jakarta} and none.
 *
 * @param namespace its namespace, empty for none
 * @param name its local name
 * @param attributes by local name
 * @param text the text in it, without that of its children
 * @param line where its start tag ends, from 1
 */
record XmlElement(
    String namespace,
    String name,
    Map<String, String> attributes,
    String text,
    List<XmlElement> children,
    int line) {

  XmlElement {
    attributes = Map.copyOf(attributes);
    text = text.strip();
    children = List.copyOf(children);
  }

  /** The children of this name. */
  Stream<XmlElement> all(String childName) {
    return children.stream().filter(child -> child.name().equals(childName));
  }

  /** The first child of this name. */
  Optional<XmlElement> first(String childName) {
    return all(childName).findFirst();
  }

  /** The texts of the children of this name that have some. */
  List<String> texts(String childName) {
    return all(childName).map(XmlElement::text).filter(text -> !text.isEmpty()).toList();
  }

  /** The text of the first child of this name, if it has some. */
  Optional<String> text(String childName) {
    return texts(childName).stream().findFirst();
  }

  /** Whether a child of this name says {@code true}. */
  boolean isTrue(String childName) {
    return text(childName).filter("true"::equalsIgnoreCase).isPresent();
  }

  Optional<String> attribute(String attributeName) {
    return Optional.ofNullable(attributes.get(attributeName));
  }

  /** This element and all below it, in the order of the file. */
  Stream<XmlElement> descendants() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(XmlElement::descendants));
  }
}
