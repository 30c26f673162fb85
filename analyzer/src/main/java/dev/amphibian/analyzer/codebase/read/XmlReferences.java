package dev.amphibian.analyzer.codebase.read;

import dev.amphibian.analyzer.codebase.SpringBeanFile.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a {@code <bean>} is handed, by elements or by the short attributes for the same. */
final class XmlReferences {

  private static final String PROPERTY = "property";
  private static final String SHORT = "-ref";

  /** Those of {@code <bean>} itself; any other is short for a property or an argument. */
  private static final Set<String> OWN =
      Set.of(
          "abstract",
          "autowire",
          "autowire-candidate",
          "class",
          "depends-on",
          "destroy-method",
          "factory-bean",
          "factory-method",
          "id",
          "init-method",
          "lazy-init",
          "name",
          "parent",
          "primary",
          "scope");

  private XmlReferences() {}

  /** The beans that it is handed. */
  static List<Reference> of(XmlElement bean) {
    List<Reference> all = new ArrayList<>();
    for (XmlElement part : bean.children()) {
      if (part.name().equals(PROPERTY) || part.name().equals("constructor-arg")) {
        Optional<String> property =
            part.attribute("name").filter(name -> part.name().equals(PROPERTY));
        part.attribute("ref").ifPresent(name -> all.add(to(property, name)));
        part.descendants()
            .filter(e -> e.name().equals("ref"))
            .flatMap(e -> e.attribute("bean").stream())
            .forEach(name -> all.add(to(property, name)));
        part.descendants()
            .filter(e -> e.name().equals("bean"))
            .flatMap(e -> e.attribute("class").stream())
            .forEach(name -> all.add(new Reference(property, Optional.empty(), Optional.of(name))));
      }
    }
    bean.attributes().entrySet().stream()
        .filter(each -> each.getKey().endsWith(SHORT))
        .sorted(Map.Entry.comparingByKey())
        .forEach(each -> all.add(to(Optional.of(property(each.getKey())), each.getValue())));
    return all;
  }

  private static Reference to(Optional<String> property, String bean) {
    return new Reference(property, Optional.of(bean), Optional.empty());
  }

  private static String property(String attribute) {
    return attribute.substring(0, attribute.length() - SHORT.length());
  }

  private static String entry(XmlElement element) {
    return Stream.of("value", "value-ref")
        .flatMap(key -> element.attribute(key).stream())
        .findFirst()
        .or(() -> element.text("value"))
        .orElse(element.text());
  }

  /** The texts that it is handed, by property; entries by property and key, a dot between. */
  static Map<String, String> values(XmlElement bean) {
    Map<String, String> values = new LinkedHashMap<>();
    for (XmlElement part : bean.all(PROPERTY).toList()) {
      String name = part.attribute("name").orElse("");
      part.attribute("value")
          .or(() -> part.text("value"))
          .ifPresent(text -> values.put(name, text));
      part.descendants()
          .filter(e -> e.name().equals("prop") || e.name().equals("entry"))
          .forEach(e -> values.put(name + "." + e.attribute("key").orElse(""), entry(e)));
    }
    bean.attributes().entrySet().stream()
        .filter(each -> !OWN.contains(each.getKey()) && !each.getKey().endsWith(SHORT))
        .forEach(each -> values.putIfAbsent(each.getKey(), each.getValue()));
    return values;
  }
}
