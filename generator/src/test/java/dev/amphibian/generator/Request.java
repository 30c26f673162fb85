package dev.amphibian.generator;

import java.util.LinkedHashMap;
import java.util.Map;

/** A request as a case writes it: {@code POST /parts | Content-Type: application/json <<< {}}. */
record Request(String verb, String target, Map<String, String> headers, String body) {

  static Request parse(String line) {
    String[] withBody = line.split(" <<< ?", 2);
    String[] parts = withBody[0].trim().split(" \\| ", -1);
    String[] first = parts[0].split(" ", 2);
    Map<String, String> headers = new LinkedHashMap<>();
    for (int i = 1; i < parts.length; i++) {
      String[] header = parts[i].split(": ", 2);
      headers.put(header[0], header[1]);
    }
    return new Request(first[0], first[1], headers, withBody.length > 1 ? withBody[1] : "");
  }

  String path() {
    int question = target.indexOf('?');
    return question < 0 ? target : target.substring(0, question);
  }

  String query() {
    int question = target.indexOf('?');
    return question < 0 ? "" : target.substring(question + 1);
  }
}
