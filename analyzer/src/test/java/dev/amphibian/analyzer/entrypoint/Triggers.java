package dev.amphibian.analyzer.entrypoint;

import dev.amphibian.analyzer.TestCodebase;
import java.nio.file.Path;
import java.util.List;

/** What triggers the entry points of a fixture. */
public final class Triggers {

  private final List<EntryPoint> all;

  private Triggers(List<EntryPoint> all) {
    this.all = all;
  }

  /** Of source files relative to {@code src/test/java}. */
  public static Triggers in(Path folder, String... sources) {
    return new Triggers(TestCodebase.of(folder, sources).entryPoints());
  }

  /** The triggers of a method in a few words each; the method as in {@code Parts#find}. */
  public List<String> of(String handler) {
    return all.stream()
        .filter(point -> name(point).equals(handler))
        .map(point -> point.trigger().describe())
        .toList();
  }

  /** The kinds of trigger of a method. */
  public List<String> kinds(String handler) {
    return all.stream()
        .filter(point -> name(point).equals(handler))
        .map(point -> point.trigger().kind())
        .toList();
  }

  /** The names of all entry points of a class. */
  public List<String> handlers(String type) {
    return all.stream().map(Triggers::name).filter(name -> name.startsWith(type + "#")).toList();
  }

  private static String name(EntryPoint point) {
    String label = point.id().replaceAll("~\\d+$", "").replaceAll("\\(.*\\)", "");
    return label.substring(Math.max(label.lastIndexOf('.'), label.lastIndexOf('$')) + 1);
  }
}
