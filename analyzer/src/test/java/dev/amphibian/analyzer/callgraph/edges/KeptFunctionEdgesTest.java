package dev.amphibian.analyzer.callgraph.edges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Functions that fields, maps and other functions hold. */
class KeptFunctionEdgesTest extends EdgesTest {

  static class FieldHeld {
    private final Supplier<String> text = this::make;
    private final Supplier<String> other = this::makeOther;

    String start() {
      return text.get();
    }

    String makeOther() {
      return other.get();
    }

    String make() {
      return "";
    }
  }

  @Test
  void aFunctionInAFieldIsThatFieldsAlone() {
    assertThat(edges(FieldHeld.class).from("FieldHeld#start"))
        .containsExactly("FieldHeld#make LIKELY");
  }

  static class InMap {
    private final Map<String, Runnable> actions = new HashMap<>();

    InMap() {
      actions.put("open", this::open);
      actions.put("close", () -> close());
    }

    void start(String action) {
      actions.get(action).run();
    }

    void open() {}

    void close() {}

    void neverPut() {}
  }

  @Test
  void functionsInAMapMayEachBeTheOneThatIsLookedUp() {
    assertThat(edges(InMap.class).from("InMap#start"))
        .containsExactly("InMap#open LIKELY", "lambda in InMap#<init> LIKELY");
  }

  static class ComparatorConstant {
    record Item(int price) {
      int rounded() {
        return price / 100;
      }
    }

    static class Order {
      static final Comparator<Item> BY_PRICE = Comparator.comparing(Item::rounded);
    }

    void start(List<Item> items) {
      items.sort(Order.BY_PRICE);
    }
  }

  @Test
  void aComparatorInAConstantOfAnotherClassRunsByItsInitialiser() {
    assertThat(edges(ComparatorConstant.class).reachedFrom("ComparatorConstant#start"))
        .containsExactly("Item#rounded", "Order#<clinit>");
  }

  static class OwnComparatorConstant {
    record Item(int price) {
      int rounded() {
        return price / 100;
      }
    }

    private static final Comparator<Item> BY_PRICE = (a, b) -> a.rounded() - b.rounded();

    void start(List<Item> items) {
      items.sort(BY_PRICE);
    }
  }

  @Test
  void aLambdaInAConstantRunsWhereTheConstantIsHandedOn() {
    assertThat(edges(OwnComparatorConstant.class).from("OwnComparatorConstant#start"))
        .containsExactly("lambda in OwnComparatorConstant#<clinit> POSSIBLE");
  }

  static class DefaultComposition {
    interface Step {
      String run(String text);

      default Step then(Step next) {
        return text -> next.run(run(text));
      }
    }

    String start() {
      Step both = ((Step) this::first).then(this::second);
      return both.run("");
    }

    String first(String text) {
      return text;
    }

    String second(String text) {
      return text;
    }
  }

  @Test
  void functionsComposedByADefaultMethodRunEach() {
    assertThat(edges(DefaultComposition.class).from("Step#then"))
        .contains("DefaultComposition#second LIKELY")
        .containsAnyOf("DefaultComposition#first LIKELY", "DefaultComposition#first POSSIBLE");
  }

  static class LibraryComposition {
    UnaryOperator<String> trim = this::trim;

    String start() {
      return trim.andThen(this::quote).apply("");
    }

    String trim(String text) {
      return text;
    }

    String quote(String text) {
      return text;
    }
  }

  @Test
  void functionsComposedByALibrarysMethodRunEach() {
    assertThat(edges(LibraryComposition.class).reachedFrom("LibraryComposition#start"))
        .containsExactly("LibraryComposition#quote", "LibraryComposition#trim");
  }

  static class Recursive {
    private Function<Integer, Integer> factorial;

    int start() {
      factorial = n -> n == 0 ? one() : n * factorial.apply(n - 1);
      return factorial.apply(3);
    }

    int one() {
      return 1;
    }
  }

  @Test
  void aLambdaThatCallsItselfEnds() {
    assertThat(edges(Recursive.class).from("Recursive#start"))
        .containsExactly("Recursive#one PROVEN", "lambda in Recursive#start LIKELY");
  }
}
