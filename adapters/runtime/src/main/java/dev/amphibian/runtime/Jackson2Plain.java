package dev.amphibian.runtime;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Maps, lists and plain values by Jackson 2's stream classes alone: no mapper, no settings, and
 * cheaper at a cold start than data binding.
 */
final class Jackson2Plain {

  private final JsonFactory factory =
      new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  @Nullable Object read(InputStream source) throws IOException {
    try (JsonParser parser = factory.createParser(source)) {
      if (parser.nextToken() == null) {
        throw new IOException("Expected JSON, but there was nothing");
      }
      Object value = value(parser);
      if (parser.nextToken() != null) {
        throw new IOException("Expected one JSON value, but there is more behind it");
      }
      return value;
    }
  }

  void write(@Nullable Object value, OutputStream target) throws IOException {
    try (JsonGenerator generator = factory.createGenerator(target)) {
      write(value, generator);
    }
  }

  private static @Nullable Object value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> map(parser);
      case START_ARRAY -> list(parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      case VALUE_NULL -> null;
      default -> throw new IOException("Expected a JSON value, but found " + token);
    };
  }

  private static Map<String, @Nullable Object> map(JsonParser parser) throws IOException {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      map.put(name, value(parser));
    }
    return map;
  }

  private static List<@Nullable Object> list(JsonParser parser) throws IOException {
    List<@Nullable Object> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(value(parser));
    }
    return list;
  }

  private static void write(@Nullable Object value, JsonGenerator generator) throws IOException {
    if (value == null) {
      generator.writeNull();
    } else if (value instanceof String text) {
      generator.writeString(text);
    } else if (value instanceof Boolean flag) {
      generator.writeBoolean(flag);
    } else if (value instanceof Number number) {
      write(number, generator);
    } else if (value instanceof Map<?, ?> map) {
      writeMap(map, generator);
    } else if (value instanceof Iterable<?> list) {
      writeList(list, generator);
    } else {
      throw new IOException("Not a plain JSON value: " + value.getClass().getName());
    }
  }

  private static void write(Number number, JsonGenerator generator) throws IOException {
    if (number instanceof Integer whole) {
      generator.writeNumber(whole.intValue());
    } else if (number instanceof Long whole) {
      generator.writeNumber(whole.longValue());
    } else if (number instanceof BigInteger whole) {
      generator.writeNumber(whole);
    } else if (number instanceof BigDecimal decimal) {
      generator.writeNumber(decimal);
    } else {
      generator.writeNumber(number.doubleValue());
    }
  }

  private static void writeMap(Map<?, ?> map, JsonGenerator generator) throws IOException {
    generator.writeStartObject();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      generator.writeFieldName(String.valueOf(entry.getKey()));
      write(entry.getValue(), generator);
    }
    generator.writeEndObject();
  }

  private static void writeList(Iterable<?> list, JsonGenerator generator) throws IOException {
    generator.writeStartArray();
    for (Object element : list) {
      write(element, generator);
    }
    generator.writeEndArray();
  }
}
