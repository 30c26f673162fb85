package dev.amphibian.analyzer.callgraph.edges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.context.event.EventListener;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.Expression;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.StandardEvaluationContext;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.KafkaListenerErrorHandler;
import org.springframework.kafka.listener.ListenerExecutionFailedException;
import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** Beans that annotations name. */
class SpringExpressionEdgesTest extends FrameworkEdgesTest {

  static class Condition {
    @Component("stock")
    static class Stock {
      public boolean has(String part) {
        return true;
      }

      public boolean lacks(String part) {
        return false;
      }
    }

    @Service
    static class Prices {
      @Cacheable(value = "prices", condition = "@stock.has(#part)")
      public int price(String part) {
        return 1;
      }
    }
  }

  @Test
  void aConditionCallsTheBeanThatItNames() {
    assertThat(edges(Condition.class).from("Prices#price")).containsExactly("Stock#has LIKELY");
  }

  static class ListenerCondition {
    record Placed(int price) {}

    @Component("limits")
    static class Limits {
      public boolean above(int price) {
        return price > 100;
      }
    }

    @Component
    static class Listener {
      @EventListener(condition = "@limits.above(#placed.price)")
      void placed(Placed placed) {}
    }
  }

  @Test
  void aListenersConditionCallsTheBeanThatItNames() {
    assertThat(edges(ListenerCondition.class).from("Listener#placed"))
        .containsExactly("Limits#above LIKELY");
  }

  static class StaticMethod {
    static class Rules {
      public static boolean holds(String part) {
        return true;
      }
    }

    @Service
    static class Prices {
      @Cacheable(
          value = "prices",
          condition =
              "T(dev.amphibian.analyzer.callgraph.edges.SpringExpressionEdgesTest$StaticMethod$Rules)"
                  + ".holds(#part)")
      public int price(String part) {
        return 1;
      }
    }
  }

  @Test
  void anExpressionCallsAStaticMethod() {
    assertThat(edges(StaticMethod.class).from("Prices#price"))
        .containsExactly("Rules#holds LIKELY");
  }

  static class QueryExpression {
    record Order(long id) {}

    @Component("tenant")
    static class Tenant {
      public String current() {
        return "";
      }
    }

    interface Orders extends Repository<Order, Long> {
      @Query("select o from Order o where o.tenant = ?#{@tenant.current()}")
      List<Order> mine();

      List<Order> all();
    }

    @Service
    static class Shop {
      private final Orders orders;

      Shop(Orders orders) {
        this.orders = orders;
      }

      List<Order> start() {
        return orders.mine();
      }

      List<Order> other() {
        return orders.all();
      }
    }
  }

  @Test
  void aQuerysExpressionCallsTheBeanThatItNames() {
    Edges edges = edges(QueryExpression.class);

    assertThat(edges.from("Shop#start")).contains("Tenant#current LIKELY");
    assertThat(edges.from("Shop#other")).doesNotContain("Tenant#current LIKELY");
  }

  static class ErrorHandler {
    @Component("failures")
    static class Failures implements KafkaListenerErrorHandler {
      @Override
      public Object handleError(Message<?> message, ListenerExecutionFailedException failure) {
        return "";
      }
    }

    @Component
    static class Listener {
      @KafkaListener(topics = "orders", errorHandler = "failures")
      void order(String order) {}

      @KafkaListener(topics = "parts")
      void part(String part) {}
    }
  }

  @Test
  void aListenersErrorHandlerIsTheBeanThatItNames() {
    Edges edges = edges(ErrorHandler.class);

    assertThat(edges.from("Listener#order")).containsExactly("Failures#handleError LIKELY");
    assertThat(edges.from("Listener#part")).isEmpty();
  }

  static class EvaluatedText {
    static class Owner {
      private final String name = "";

      public String getName() {
        return name;
      }

      public void move() {
        pack();
      }

      void pack() {}

      void unpack() {}
    }

    private final Expression greeting =
        new SpelExpressionParser().parseExpression("'Hello ' + #owner.name");

    Object start(EvaluationContext context) {
      return greeting.getValue(context);
    }

    EvaluationContext context(Owner owner) {
      StandardEvaluationContext context = new StandardEvaluationContext();
      context.setVariable("owner", owner);
      return context;
    }
  }

  @Test
  void anExpressionMayAskWhatTheSameFileGivesIt() {
    assertThat(edges(EvaluatedText.class).from("EvaluatedText#start"))
        .containsExactly("Owner#getName POSSIBLE");
  }
}
