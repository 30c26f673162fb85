package dev.amphibian.generator.target.springboot;

import dev.amphibian.generator.source.GeneratedFile;
import dev.amphibian.generator.source.Template;
import dev.amphibian.generator.target.Quoted;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The file {@code compose.yaml}. */
final class ComposeFile {

  private ComposeFile() {}

  static GeneratedFile of(Deployment deployment) {
    SortedMap<String, String> environment = new TreeMap<>(deployment.settings());
    environment.putAll(deployment.credentials());
    Compose model =
        new Compose(
            deployment.origin(),
            deployment.name(),
            deployment.port(),
            deployment.memoryMib(),
            deployment.stopSeconds(),
            values(environment),
            deployment.backing().stream().map(ComposeFile::server).toList());
    return new GeneratedFile("compose.yaml", Template.render(model));
  }

  private static Compose.Server server(Backing backing) {
    return new Compose.Server(
        backing.host(),
        backing.image(),
        backing.port(),
        values(backing.variables()),
        quoted(backing.health()));
  }

  private static SortedMap<String, String> values(Map<String, String> map) {
    SortedMap<String, String> quoted = new TreeMap<>();
    map.forEach((key, value) -> quoted.put(key, quoted(value)));
    return quoted;
  }

  /** Compose itself reads a dollar as the beginning of a variable, unless there are two. */
  private static String quoted(String text) {
    return Quoted.text(text.replace("$", "$$"));
  }
}
