package dev.amphibian.analyzer.codebase.read;

import dev.amphibian.analyzer.codebase.Deployment.Image;
import dev.amphibian.analyzer.codebase.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a Dockerfile; what its last stage is, is what runs. */
final class Dockerfile {

  private static final Pattern INSTRUCTION = Pattern.compile("\\s*(\\w+)\\s+(.*)");
  private static final Pattern FROM =
      Pattern.compile("(?:--\\S+\\s+)*(\\S+)(?:\\s+[Aa][Ss]\\s+(\\S+))?\\s*");
  private static final Pattern VARIABLE = Pattern.compile("([\\w.]+)=(\"[^\"]*\"|\\S*)");

  private final Map<String, String> stages = new HashMap<>();
  private final List<String> ports = new ArrayList<>();
  private final Map<String, String> environment = new LinkedHashMap<>();
  private String base = "";

  private Dockerfile() {}

  /** The image that it builds; empty if it stands on none, and so is no Dockerfile. */
  static Optional<Image> image(String text, Place place) {
    Dockerfile file = new Dockerfile();
    for (String line : text.replaceAll("\\\\[ \\t]*\\r?\\n", " ").split("\\R")) {
      Matcher instruction = INSTRUCTION.matcher(line);
      if (instruction.matches()) {
        file.add(instruction.group(1).toUpperCase(Locale.ROOT), instruction.group(2).strip());
      }
    }
    return file.base.isEmpty()
        ? Optional.empty()
        : Optional.of(new Image(file.base, file.ports, file.environment, place));
  }

  private void add(String instruction, String rest) {
    switch (instruction) {
      case "FROM" -> beginStage(rest);
      case "EXPOSE" -> ports.addAll(List.of(rest.split("\\s+")));
      case "ENV" -> addVariables(rest);
      default -> {}
    }
  }

  private void beginStage(String rest) {
    Matcher from = FROM.matcher(rest);
    if (from.matches()) {
      ports.clear();
      environment.clear();
      base = stages.getOrDefault(from.group(1), from.group(1));
      if (from.group(2) != null) {
        stages.put(from.group(2), base);
      }
    }
  }

  private void addVariables(String rest) {
    Matcher variable = VARIABLE.matcher(rest);
    boolean found = false;
    while (variable.find()) {
      found = true;
      environment.put(variable.group(1), variable.group(2).replace("\"", ""));
    }
    if (!found) {
      String[] pair = rest.split("\\s+", 2);
      environment.put(pair[0], pair.length > 1 ? pair[1] : "");
    }
  }
}
