package dev.amphibian.analyzer.callgraph.edges;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/** Who hears an event that is published with Spring. */
class EventEdgesTest extends FrameworkEdgesTest {

  static class ByParameter {
    static class Placed {}

    static class Cancelled {}

    @Service
    static class Shop {
      private final ApplicationEventPublisher events;

      Shop(ApplicationEventPublisher events) {
        this.events = events;
      }

      void start() {
        events.publishEvent(new Placed());
      }
    }

    @Component
    static class Listener {
      @EventListener
      void placed(Placed event) {}

      @EventListener
      void cancelled(Cancelled event) {}

      @EventListener
      @Async
      void later(Placed event) {}
    }
  }

  @Test
  void listenersHearWhatTheirParameterSays() {
    assertThat(edges(ByParameter.class).from("Shop#start"))
        .containsExactly("Listener#later LIKELY", "Listener#placed LIKELY");
  }

  static class InTransaction {
    static class Placed {}

    @Service
    static class Shop {
      private final ApplicationEventPublisher events;

      Shop(ApplicationEventPublisher events) {
        this.events = events;
      }

      void start() {
        events.publishEvent(new Placed());
      }
    }

    @Component
    static class Listener {
      @TransactionalEventListener
      void placed(Placed event) {}
    }
  }

  @Test
  void aListenerMayWaitForTheTransaction() {
    assertThat(edges(InTransaction.class).from("Shop#start"))
        .containsExactly("Listener#placed LIKELY");
  }

  static class ByAnnotation {
    static class Placed {}

    static class Cancelled {}

    static class Paid {}

    @Service
    static class Shop {
      private final ApplicationEventPublisher events;

      Shop(ApplicationEventPublisher events) {
        this.events = events;
      }

      void start() {
        events.publishEvent(new Cancelled());
      }

      void pay() {
        events.publishEvent(new Paid());
      }
    }

    @Component
    static class Listener {
      @EventListener({Placed.class, Cancelled.class})
      void changed() {}
    }
  }

  @Test
  void listenersHearWhatTheirAnnotationSays() {
    Edges edges = edges(ByAnnotation.class);

    assertThat(edges.from("Shop#start")).containsExactly("Listener#changed LIKELY");
    assertThat(edges.from("Shop#pay")).isEmpty();
  }

  static class BySupertype {
    interface Changed {}

    static class Placed implements Changed {}

    @Service
    static class Shop {
      private final ApplicationEventPublisher events;

      Shop(ApplicationEventPublisher events) {
        this.events = events;
      }

      void start() {
        events.publishEvent(new Placed());
      }
    }

    @Component
    static class Listener {
      @EventListener
      void changed(Changed event) {}

      @EventListener
      void text(String event) {}
    }
  }

  @Test
  void aListenerHearsSubtypesToo() {
    assertThat(edges(BySupertype.class).from("Shop#start"))
        .containsExactly("Listener#changed LIKELY");
  }

  static class ByInterface {
    static class Placed extends ApplicationEvent {
      private static final long serialVersionUID = 1;

      Placed(Object source) {
        super(source);
      }
    }

    static class Cancelled extends ApplicationEvent {
      private static final long serialVersionUID = 1;

      Cancelled(Object source) {
        super(source);
      }
    }

    @Service
    static class Shop {
      private final ApplicationEventPublisher events;

      Shop(ApplicationEventPublisher events) {
        this.events = events;
      }

      void start() {
        events.publishEvent(new Placed(this));
      }
    }

    @Component
    static class PlacedListener implements ApplicationListener<Placed> {
      @Override
      public void onApplicationEvent(Placed event) {}
    }

    @Component
    static class CancelledListener implements ApplicationListener<Cancelled> {
      @Override
      public void onApplicationEvent(Cancelled event) {}
    }

    @Component
    static class WrappedListener implements ApplicationListener<PayloadApplicationEvent<String>> {
      @Override
      public void onApplicationEvent(PayloadApplicationEvent<String> event) {}
    }
  }

  @Test
  void aListenersTypeArgumentSaysWhatItHears() {
    assertThat(edges(ByInterface.class).from("Shop#start"))
        .containsExactly("PlacedListener#onApplicationEvent LIKELY");
  }

  static class ByLambda {
    static class Placed {}

    @Service
    static class Shop {
      private final ApplicationEventPublisher events;

      Shop(ApplicationEventPublisher events) {
        this.events = events;
      }

      void start() {
        events.publishEvent(new Placed());
      }
    }

    @org.springframework.context.annotation.Configuration
    static class Listeners {
      @org.springframework.context.annotation.Bean
      ApplicationListener<PayloadApplicationEvent<Placed>> listener() {
        return event -> placed();
      }

      void placed() {}
    }
  }

  @Test
  void aListenerMayBeALambda() {
    assertThat(edges(ByLambda.class).from("Shop#start"))
        .containsExactly("lambda in Listeners#listener LIKELY");
  }

  static class Chained {
    static class Placed {}

    static class Packed {}

    @Service
    static class Shop {
      private final ApplicationEventPublisher events;

      Shop(ApplicationEventPublisher events) {
        this.events = events;
      }

      void start() {
        events.publishEvent(new Placed());
      }
    }

    @Component
    static class Listener {
      @EventListener
      Packed placed(Placed event) {
        return new Packed();
      }

      @EventListener
      void packed(Packed event) {}
    }
  }

  @Test
  void whatAListenerGivesBackIsPublishedToo() {
    assertThat(edges(Chained.class).reachedFrom("Shop#start"))
        .containsExactly("Listener#packed", "Listener#placed");
  }

  static class ByAggregate {
    static class Placed {}

    static class Order extends AbstractAggregateRoot<Order> {
      void place() {
        registerEvent(new Placed());
      }
    }

    @Component
    static class Listener {
      @EventListener
      void placed(Placed event) {}
    }

    void start(Order order) {
      order.place();
    }
  }

  @Test
  void anAggregatesEventsAreHeard() {
    assertThat(edges(ByAggregate.class).reachedFrom("ByAggregate#start"))
        .containsExactly("Listener#placed", "Order#place");
  }
}
