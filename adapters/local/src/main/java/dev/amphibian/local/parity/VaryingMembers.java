package dev.amphibian.local.parity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes {@code "any"} for the values of some JSON members, sorts the elements of others, and
 * leaves every other byte alone.
 */
final class VaryingMembers {

  private static final JsonFactory JSON = new JsonFactory();

  /** Behind the name of a member whose elements have no order. */
  private static final String ELEMENTS = "[]";

  private final Set<String> names;

  /**
   * Members by name; those that end with <code>[]</code> are arrays whose elements come in any
   * order.
   */
  VaryingMembers(Collection<String> names) {
    this.names = Set.copyOf(names);
  }

  /** The text with its values replaced; as it was if it is no JSON. */
  String evened(String json) {
    return names.isEmpty() ? json : replaced(json);
  }

  private String replaced(String json) {
    StringBuilder text = new StringBuilder();
    int copied = 0;
    try (JsonParser parser = JSON.createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        String name = token == JsonToken.PROPERTY_NAME ? parser.currentName() : "";
        boolean isAny = names.contains(name);
        if (isAny || names.contains(name + ELEMENTS)) {
          boolean isArray = parser.nextToken() == JsonToken.START_ARRAY;
          int begin = begin(parser);
          String value = isArray && !isAny ? sorted(parser, json) : skipped(parser, json);
          text.append(json, copied, begin).append(isAny ? "\"any\"" : value);
          copied = end(parser);
        }
      }
    } catch (JacksonException e) {
      return json;
    }
    return text.append(json, copied, json.length()).toString();
  }

  private static String sorted(JsonParser parser, String json) {
    List<String> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(skipped(parser, json));
    }
    Collections.sort(elements);
    return "[" + String.join(",", elements) + "]";
  }

  /** The value at which the parser stands, which stands behind it then. */
  private static String skipped(JsonParser parser, String json) {
    int begin = begin(parser);
    parser.skipChildren();
    parser.finishToken();
    return json.substring(begin, end(parser));
  }

  private static int begin(JsonParser parser) {
    return (int) parser.currentTokenLocation().getCharOffset();
  }

  private static int end(JsonParser parser) {
    return (int) parser.currentLocation().getCharOffset();
  }
}
