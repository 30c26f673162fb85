package dev.amphibian.analyzer.callgraph.edges;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Test;

/** Whom a call on a bean of CDI or EJB runs. */
class JakartaBeanEdgesTest extends FrameworkEdgesTest {

  static class Injected {
    interface Mail {
      void send();
    }

    @ApplicationScoped
    static class Letter implements Mail {
      @Override
      public void send() {}
    }

    static class Parcel implements Mail {
      @Override
      public void send() {}

      static Mail make() {
        return new Parcel();
      }
    }

    @ApplicationScoped
    static class Shop {
      @Inject Mail mail;

      void start() {
        mail.send();
      }
    }
  }

  @Test
  void anInjectedFieldHoldsTheBean() {
    assertThat(edges(Injected.class).from("Shop#start")).containsExactly("Letter#send PROVEN");
  }

  static class Qualified {
    @Qualifier
    @Retention(RetentionPolicy.RUNTIME)
    @interface Fast {}

    interface Mail {
      void send();
    }

    @ApplicationScoped
    static class Letter implements Mail {
      @Override
      public void send() {}
    }

    @ApplicationScoped
    @Fast
    static class Courier implements Mail {
      @Override
      public void send() {}
    }

    @ApplicationScoped
    static class Shop {
      @Inject @Fast Mail mail;

      void start() {
        mail.send();
      }
    }
  }

  @Test
  void aQualifierChoosesTheBean() {
    assertThat(edges(Qualified.class).from("Shop#start")).containsExactly("Courier#send PROVEN");
  }

  static class Produced {
    static class Client {
      void call() {}
    }

    @ApplicationScoped
    static class Clients {
      @Produces
      Client client() {
        return new Client();
      }
    }

    @ApplicationScoped
    static class Shop {
      @Inject Client client;

      void start() {
        client.call();
      }
    }
  }

  @Test
  void aProducersProductIsInjected() {
    assertThat(edges(Produced.class).from("Shop#start")).containsExactly("Client#call PROVEN");
  }

  static class Instances {
    interface Check {
      boolean holds();
    }

    @ApplicationScoped
    static class Weight implements Check {
      @Override
      public boolean holds() {
        return true;
      }
    }

    @ApplicationScoped
    static class Size implements Check {
      @Override
      public boolean holds() {
        return true;
      }
    }

    static class NoBean implements Check {
      @Override
      public boolean holds() {
        return false;
      }

      static Check make() {
        return new NoBean();
      }
    }

    @ApplicationScoped
    static class Shop {
      @Inject Instance<Check> checks;

      boolean start() {
        return checks.stream().allMatch(Check::holds);
      }
    }
  }

  @Test
  void anInstanceGivesAllBeansOfItsType() {
    assertThat(edges(Instances.class).from("Shop#start"))
        .containsExactly("Size#holds LIKELY", "Weight#holds LIKELY");
  }

  static class Provided {
    @ApplicationScoped
    static class Clock {
      long now() {
        return 1;
      }
    }

    @ApplicationScoped
    static class Shop {
      private final Provider<Clock> clock;

      @Inject
      Shop(Provider<Clock> clock) {
        this.clock = clock;
      }

      long start() {
        return clock.get().now();
      }
    }
  }

  @Test
  void aProviderGivesItsBean() {
    assertThat(edges(Provided.class).from("Shop#start")).containsExactly("Clock#now PROVEN");
  }

  static class EnterpriseBean {
    @Local
    interface Orders {
      void place();
    }

    @Stateless
    static class OrdersBean implements Orders {
      @Override
      public void place() {
        pay();
      }

      @Asynchronous
      public void pay() {}
    }

    @Stateless
    static class Shop {
      @EJB Orders orders;

      void start() {
        orders.place();
      }
    }
  }

  @Test
  void anEnterpriseBeanIsInjectedByItsInterface() {
    Edges edges = edges(EnterpriseBean.class);

    assertThat(edges.from("Shop#start")).containsExactly("OrdersBean#place PROVEN");
    assertThat(edges.from("OrdersBean#place")).containsExactly("OrdersBean#pay PROVEN");
  }

  static class LookedUp {
    @ApplicationScoped
    static class Clock {
      @PostConstruct
      void prepare() {}
    }

    Object start(Instance<Object> beans) {
      return beans.select(Clock.class).get();
    }
  }

  @Test
  void aSelectedInstanceIsMade() {
    assertThat(edges(LookedUp.class).from("LookedUp#start")).contains("Clock#prepare LIKELY");
  }

  static class ByQualifier {
    @Qualifier
    @Retention(RetentionPolicy.RUNTIME)
    @interface Changed {}

    @Qualifier
    @Retention(RetentionPolicy.RUNTIME)
    @interface Added {}

    @Inject @Changed Event<String> events;

    void start() {
      events.fire("x");
    }

    static class Observers {
      void changed(@Observes @Changed String event) {}

      void added(@Observes @Added String event) {}

      void any(@Observes @Any String event) {}

      void all(@Observes String event) {}
    }
  }

  @Test
  void observersHearEventsThatHaveTheirQualifiers() {
    assertThat(edges(ByQualifier.class).reachedFrom("ByQualifier#start"))
        .containsExactly("Observers#all", "Observers#any", "Observers#changed");
  }
}
