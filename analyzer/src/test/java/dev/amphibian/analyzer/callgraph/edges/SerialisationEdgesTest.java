package dev.amphibian.analyzer.callgraph.edges;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import org.junit.jupiter.api.Test;

/** What Java does with objects behind the code's back. */
class SerialisationEdgesTest extends EdgesTest {

  private static final String PREFIX =
      "dev.amphibian.analyzer.callgraph.edges.ReflectionEdgesTest$";

  static class Serialised {
    static class Order implements Serializable {
      private static final long serialVersionUID = 1;

      private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
      }

      private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
      }

      private Object readResolve() {
        return this;
      }

      private Object writeReplace() {
        return this;
      }

      Object other() {
        return this;
      }
    }

    void start(ObjectOutputStream out, Order order) throws IOException {
      out.writeObject(order);
    }

    Order read(ObjectInputStream in) throws IOException, ClassNotFoundException {
      return (Order) in.readObject();
    }
  }

  @Test
  void anObjectThatIsWrittenHooksIn() {
    assertThat(edges(Serialised.class).from("Serialised#start"))
        .contains("Order#writeObject POSSIBLE", "Order#writeReplace POSSIBLE")
        .doesNotContain("Order#other POSSIBLE", "Order#readObject POSSIBLE");
  }

  @Test
  void anObjectThatIsReadHooksIn() {
    assertThat(edges(Serialised.class).from("Serialised#read"))
        .containsExactly("Order#readObject POSSIBLE", "Order#readResolve POSSIBLE");
  }

  static class Cloned {
    static class Order implements Cloneable {
      @Override
      public Order clone() {
        return copy();
      }

      Order copy() {
        return this;
      }
    }

    Object start(Order order) {
      return order.clone();
    }
  }

  @Test
  void aClonedObjectsOwnMethodRuns() {
    assertThat(edges(Cloned.class).from("Cloned#start")).containsExactly("Order#clone PROVEN");
  }
}
