package dev.amphibian.analyzer.callgraph.edges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Method references of all kinds: who runs them. */
class MethodReferenceEdgesTest extends EdgesTest {

  static class StaticReference {
    void start() {
      apply(StaticReference::length);
    }

    int apply(Function<String, Integer> function) {
      return function.apply("");
    }

    static int length(String text) {
      return text.length();
    }

    static int unused(String text) {
      return text.length();
    }
  }

  @Test
  void aReferenceToAStaticMethodRunsWhereItIsHanded() {
    assertThat(edges(StaticReference.class).from("StaticReference#apply"))
        .containsExactly("StaticReference#length LIKELY");
  }

  static class BoundReference {
    static class Till {
      String open() {
        return "";
      }
    }

    String start(Till till) {
      return ask(till::open);
    }

    String ask(Supplier<String> supplier) {
      return supplier.get();
    }
  }

  @Test
  void aReferenceBoundToAnObjectRunsWhereItIsHanded() {
    assertThat(edges(BoundReference.class).from("BoundReference#ask"))
        .containsExactly("Till#open LIKELY");
  }

  static class UnboundReference {
    static class Item {
      String label() {
        return "";
      }
    }

    String start() {
      return apply(Item::label);
    }

    String apply(Function<Item, String> function) {
      return function.apply(new Item());
    }
  }

  @Test
  void aReferenceToAParametersMethodRunsWhereItIsHanded() {
    assertThat(edges(UnboundReference.class).from("UnboundReference#apply"))
        .containsExactly("Item#label LIKELY");
  }

  static class ConstructorReference {
    static class Item {
      Item(String name) {
        check(name);
      }

      static void check(String name) {}
    }

    Item start() {
      return make(Item::new);
    }

    Item make(Function<String, Item> function) {
      return function.apply("");
    }
  }

  @Test
  void aReferenceToAConstructorRunsItWhereItIsHanded() {
    assertThat(edges(ConstructorReference.class).from("ConstructorReference#make"))
        .containsExactly("Item#<init> LIKELY");
  }

  static class SuperReference {
    static class Base {
      void greet() {}
    }

    static class Polite extends Base {
      @Override
      void greet() {
        later(super::greet);
      }

      void later(Runnable work) {
        work.run();
      }
    }

    void start() {
      new Polite().greet();
    }
  }

  @Test
  void aReferenceToTheSuperclassesMethodPassesTheOverridingOneBy() {
    Edges edges = edges(SuperReference.class);

    assertThat(edges.from("Polite#later")).containsExactly("lambda in Polite#greet LIKELY");
    assertThat(edges.from("Polite#greet"))
        .containsExactly("Base#greet PROVEN", "Polite#later PROVEN");
  }
}
