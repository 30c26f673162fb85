package dev.amphibian.analyzer.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values come back as they were, or not at all. */
class CacheTest {

  @TempDir private Path folder;
  private Cache cache;

  @BeforeEach
  void open() {
    cache = Cache.in(folder.resolve("cache"));
  }

  enum Colour {
    RED
  }

  record Part(String name, Optional<String> note, OptionalLong price, Colour colour, Path file) {}

  record Whole(List<Part> parts, Set<String> names, Map<String, Object> values) {
    Whole {
      parts = List.copyOf(parts);
      names = Collections.unmodifiableSet(new TreeSet<>(names));
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  private static Whole whole() {
    Part bolt =
        new Part("bolt", Optional.of("M6"), OptionalLong.of(3), Colour.RED, Path.of("a/b.txt"));
    Part nut = new Part("nut", Optional.empty(), OptionalLong.empty(), Colour.RED, Path.of("c"));
    return new Whole(
        List.of(bolt, nut, bolt), Set.of("z", "a"), Map.of("one", 1, "many", List.of("x", "y")));
  }

  @Test
  void givesBackWhatItWasGiven() throws IOException {
    cache.keep("whole", "key", whole());

    assertThat(cache.read("whole", "key", Whole.class)).contains(whole());
  }

  @Test
  void keepsWhatIsSharedShared() throws IOException {
    cache.keep("whole", "key", whole());

    List<Part> parts = cache.read("whole", "key", Whole.class).orElseThrow().parts();

    assertThat(parts.get(0)).isSameAs(parts.get(2));
  }

  @Test
  void givesNothingForAnotherKey() throws IOException {
    cache.keep("whole", "key", whole());

    assertThat(cache.read("whole", "other", Whole.class)).isEmpty();
  }

  @Test
  void givesNothingWhereNothingIsKept() {
    assertThat(cache.read("whole", "key", Whole.class)).isEmpty();
  }

  @Test
  void takesTheLastValueOfAName() throws IOException {
    cache.keep("name", "first", "one");
    cache.keep("name", "second", "two");

    assertThat(cache.read("name", "first", String.class)).isEmpty();
    assertThat(cache.read("name", "second", String.class)).contains("two");
  }

  @Test
  void givesNothingFromABrokenFile() throws IOException {
    cache.keep("whole", "key", whole());
    Path file = folder.resolve("cache/whole");
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));

    assertThat(cache.read("whole", "key", Whole.class)).isEmpty();
  }

  @Test
  void givesNothingOfAnotherType() throws IOException {
    cache.keep("name", "key", "text");

    assertThat(cache.read("name", "key", Whole.class)).isEmpty();
  }

  @Test
  void forgets() throws IOException {
    cache.keep("name", "key", "text");
    cache.forget("name");
    cache.forget("never-there");

    assertThat(cache.read("name", "key", String.class)).isEmpty();
  }

  @Test
  void leavesNoFilesBehindBesidesThoseOfItsNames() throws IOException {
    cache.keep("one", "key", "text");
    cache.keep("below/two", "key", "text");

    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).map(folder::relativize).map(Path::toString))
          .containsExactlyInAnyOrder("cache/one", "cache/below/two");
    }
  }

  @Test
  void writesNothingIfItIsNone() throws IOException {
    Cache.none().keep("name", "key", "text");

    assertThat(Cache.none().read("name", "key", String.class)).isEmpty();
  }
}
