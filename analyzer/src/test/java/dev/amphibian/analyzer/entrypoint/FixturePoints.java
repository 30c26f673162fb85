package dev.amphibian.analyzer.entrypoint;

import dev.amphibian.analyzer.TestCodebase;
import java.nio.file.Path;
import java.util.List;

/** The entry points of fixtures in words. */
public final class FixturePoints {

  private final List<EntryPoint> all;

  /** Those of {@code fixtures/entrypoint/<name>.java}. */
  public FixturePoints(Path folder, String name) {
    this(TestCodebase.of(folder, "fixtures/entrypoint/" + name + ".java").entryPoints());
  }

  /** These ones. */
  public FixturePoints(List<EntryPoint> all) {
    this.all = all;
  }

  /** All of them as {@code Type#method: trigger}, types without the fixture around them. */
  public List<String> all() {
    return all.stream()
        .map(p -> p.label().substring(p.label().indexOf('$') + 1) + ": " + p.trigger().describe())
        .toList();
  }

  /** Those of one class as {@code method: trigger}. */
  public List<String> of(String type) {
    return all().stream()
        .filter(text -> text.startsWith(type + "#"))
        .map(text -> text.substring(type.length() + 1))
        .toList();
  }
}
