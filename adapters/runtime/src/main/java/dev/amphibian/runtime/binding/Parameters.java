package dev.amphibian.runtime.binding;

import dev.amphibian.runtime.HttpCall;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Request parameters as a servlet sees them: those of the query, then those of a form. */
final class Parameters {

  private static final String FORM = "application/x-www-form-urlencoded";

  private final Map<String, List<String>> values = new HashMap<>();

  private Parameters() {}

  static Parameters of(HttpCall call) {
    Parameters parameters = new Parameters();
    parameters.add(call.query());
    String type = call.headers().first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    if (type.startsWith(FORM) && call.body().length > 0) {
      parameters.add(new String(call.body(), StandardCharsets.UTF_8));
    }
    return parameters;
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  private void add(String encoded) {
    for (String pair : encoded.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = Percent.decode(equals < 0 ? pair : pair.substring(0, equals), true);
        String value = equals < 0 ? "" : Percent.decode(pair.substring(equals + 1), true);
        List<String> known = values.get(name);
        if (known == null) {
          known = new ArrayList<>(1);
          values.put(name, known);
        }
        known.add(value);
      }
    }
  }
}
