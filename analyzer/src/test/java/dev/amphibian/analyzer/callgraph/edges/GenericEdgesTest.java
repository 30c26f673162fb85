package dev.amphibian.analyzer.callgraph.edges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Type variables and type arguments. */
class GenericEdgesTest extends EdgesTest {

  static class BoundedVariable {
    interface Named {
      String name();
    }

    static class Part implements Named {
      @Override
      public String name() {
        return "";
      }
    }

    static class Box<T extends Named> {
      String label(T content) {
        return content.name();
      }
    }

    String start() {
      return new Box<Part>().label(new Part());
    }
  }

  @Test
  void aTypeVariableIsItsBound() {
    assertThat(edges(BoundedVariable.class).from("Box#label")).containsExactly("Part#name PROVEN");
  }

  static class GenericBridge {
    interface Handler<T> {
      void handle(T message);
    }

    static class TextHandler implements Handler<String> {
      @Override
      public void handle(String message) {}
    }

    static class NumberHandler implements Handler<Integer> {
      @Override
      public void handle(Integer message) {}
    }

    private final Handler<String> texts = new TextHandler();
    private final Handler<Integer> numbers = new NumberHandler();

    void start() {
      texts.handle("");
    }

    void other() {
      numbers.handle(1);
    }
  }

  @Test
  void aBridgeOfAGenericInterfaceLeadsToTheMethodBehindIt() {
    assertThat(edges(GenericBridge.class).from("GenericBridge#start"))
        .containsExactly("TextHandler#handle PROVEN");
  }

  static class GenericParameter {
    interface Handler<T> {
      void handle(T message);
    }

    static class TextHandler implements Handler<String> {
      @Override
      public void handle(String message) {}
    }

    static class NumberHandler implements Handler<Integer> {
      @Override
      public void handle(Integer message) {}
    }

    List<Handler<?>> make() {
      return List.of(new TextHandler(), new NumberHandler());
    }

    void start(Handler<String> handler) {
      handler.handle("");
    }
  }

  // Missed: type arguments don't narrow what a parameter may be; NumberHandler can't be it.
  @Test
  void missesThatATypeArgumentNarrowsAParameter() {
    assertThat(edges(GenericParameter.class).from("GenericParameter#start"))
        .containsExactly("NumberHandler#handle LIKELY", "TextHandler#handle LIKELY");
  }

  static class CovariantReturn {
    static class Base {
      Object copy() {
        return this;
      }
    }

    static class Part extends Base {
      @Override
      Part copy() {
        return this;
      }
    }

    Base make() {
      return new Part();
    }

    Object start(Base base) {
      return base.copy();
    }
  }

  @Test
  void aBridgeOfANarrowerReturnTypeLeadsToTheMethodBehindIt() {
    assertThat(edges(CovariantReturn.class).from("CovariantReturn#start"))
        .containsExactly("Part#copy PROVEN");
  }

  static class GenericBase {
    abstract static class Dao<T> {
      T find() {
        return map();
      }

      abstract T map();
    }

    static class PartDao extends Dao<String> {
      @Override
      String map() {
        return "";
      }
    }

    static class OrderDao extends Dao<Integer> {
      @Override
      Integer map() {
        return 1;
      }
    }

    private final PartDao parts = new PartDao();

    String start() {
      return parts.find();
    }

    Object other() {
      return new OrderDao();
    }
  }

  // Missed: an inherited method isn't analysed anew per class; OrderDao#map can't be it.
  @Test
  void missesOnWhichClassAnInheritedMethodWasCalled() {
    assertThat(edges(GenericBase.class).reachedFrom("GenericBase#start"))
        .containsExactly("Dao#find", "OrderDao#map", "PartDao#map");
  }

  static class FluentBuilder {
    abstract static class Builder<T extends Builder<T>> {
      T name(String name) {
        return self();
      }

      abstract T self();
    }

    static class PartBuilder extends Builder<PartBuilder> {
      @Override
      PartBuilder self() {
        return this;
      }

      PartBuilder price(int price) {
        return this;
      }

      String build() {
        return "";
      }
    }

    String start() {
      return new PartBuilder().name("").price(1).build();
    }
  }

  @Test
  void aFluentChainOverARecursiveTypeVariableIsFollowed() {
    assertThat(edges(FluentBuilder.class).reachedFrom("FluentBuilder#start"))
        .containsExactly(
            "Builder#name", "PartBuilder#build", "PartBuilder#price", "PartBuilder#self");
  }
}
