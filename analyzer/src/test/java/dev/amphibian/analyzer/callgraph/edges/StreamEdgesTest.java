package dev.amphibian.analyzer.callgraph.edges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The functions that streams, optionals, maps and sorts run. */
class StreamEdgesTest extends EdgesTest {

  static class StreamSteps {
    record Item(int price) {
      boolean isCheap() {
        return price < 10;
      }

      String label() {
        return "";
      }

      String unused() {
        return "";
      }
    }

    List<String> start(Stream<Item> items) {
      return items.filter(Item::isCheap).map(item -> item.label()).toList();
    }
  }

  @Test
  void aStreamRunsTheFunctionsOfItsSteps() {
    assertThat(edges(StreamSteps.class).from("StreamSteps#start"))
        .containsExactly("Item#isCheap PROVEN", "Item#label PROVEN");
  }

  static class CollectorSteps {
    record Item(String kind) {
      String group() {
        return kind;
      }

      int weight() {
        return 1;
      }
    }

    Map<String, Integer> start(Stream<Item> items) {
      return items.collect(Collectors.groupingBy(Item::group, Collectors.summingInt(Item::weight)));
    }
  }

  /** It gathers into lists by default, which may compare what they hold. */
  @Test
  void aCollectorRunsItsFunctions() {
    assertThat(edges(CollectorSteps.class).from("CollectorSteps#start"))
        .contains("Item#group PROVEN", "Item#weight PROVEN")
        .filteredOn(edge -> !edge.endsWith("POSSIBLE"))
        .hasSize(2);
  }

  static class OptionalChain {
    record Item(Item parent) {
      Item up() {
        return parent;
      }

      Item down() {
        return parent;
      }
    }

    Item start(Optional<Item> item) {
      return item.map(Item::up).or(() -> other()).orElseGet(OptionalChain::none);
    }

    Optional<Item> other() {
      return Optional.empty();
    }

    static Item none() {
      return new Item(null);
    }
  }

  @Test
  void anOptionalRunsTheFunctionsOfItsSteps() {
    assertThat(edges(OptionalChain.class).from("OptionalChain#start"))
        .containsExactly(
            "Item#up PROVEN", "OptionalChain#none PROVEN", "OptionalChain#other PROVEN");
  }

  static class MapFunctions {
    private final Map<String, String> texts = Map.of();

    String start(String key) {
      return texts.computeIfAbsent(key, this::load);
    }

    String load(String key) {
      return key;
    }

    String other(String key) {
      return key;
    }
  }

  @Test
  void aMapComputesWhatItLacks() {
    assertThat(edges(MapFunctions.class).from("MapFunctions#start"))
        .containsExactly("MapFunctions#load PROVEN");
  }

  static class ComparatorClass {
    static class ByLength implements Comparator<String> {
      @Override
      public int compare(String one, String other) {
        return weight(one) - weight(other);
      }

      private int weight(String text) {
        return text.length();
      }
    }

    void start(List<String> texts) {
      texts.sort(new ByLength());
    }
  }

  @Test
  void aSortRunsAComparatorsClass() {
    assertThat(edges(ComparatorClass.class).from("ComparatorClass#start"))
        .containsExactly("ByLength#compare POSSIBLE");
  }

  static class ComparatorChain {
    record Item(String name, int price) {
      String key() {
        return name;
      }

      int rounded() {
        return price / 100;
      }
    }

    void start(Item[] items) {
      Arrays.sort(items, Comparator.comparing(Item::key).thenComparing(Item::rounded).reversed());
    }
  }

  @Test
  void aChainOfComparatorsRunsEachKey() {
    assertThat(edges(ComparatorChain.class).from("ComparatorChain#start"))
        .contains("Item#key PROVEN", "Item#rounded PROVEN");
  }
}
