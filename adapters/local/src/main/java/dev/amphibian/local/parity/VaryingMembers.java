package dev.amphibian.local.parity;

import java.util.Collection;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/** Writes {@code "any"} for the values of some JSON members, and leaves every other byte alone. */
final class VaryingMembers {

  private static final JsonFactory JSON = new JsonFactory();

  private final Set<String> names;

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
        if (token == JsonToken.PROPERTY_NAME && names.contains(parser.currentName())) {
          parser.nextToken();
          int begin = (int) parser.currentTokenLocation().getCharOffset();
          parser.skipChildren();
          parser.finishToken();
          text.append(json, copied, begin).append("\"any\"");
          copied = (int) parser.currentLocation().getCharOffset();
        }
      }
    } catch (JacksonException e) {
      return json;
    }
    return text.append(json, copied, json.length()).toString();
  }
}
