package dev.amphibian.analyzer.callgraph.edges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** Whom a call on an injected bean runs. */
class SpringInjectionEdgesTest extends FrameworkEdgesTest {

  static class ByInterface {
    interface Mail {
      void send();
    }

    @Component
    static class Letter implements Mail {
      @Override
      public void send() {}
    }

    static class Parcel implements Mail {
      @Override
      public void send() {}
    }

    @Service
    static class Shop {
      private final Mail mail;

      Shop(Mail mail) {
        this.mail = mail;
      }

      void start() {
        mail.send();
      }

      Mail noBean() {
        return new Parcel();
      }
    }
  }

  @Test
  void theOnlyBeanIsProvenThoughThereAreOtherObjects() {
    assertThat(edges(ByInterface.class).from("Shop#start")).containsExactly("Letter#send PROVEN");
  }

  static class ByGenericType {
    interface Handler<T> {
      void handle(T message);
    }

    @Component
    static class TextHandler implements Handler<String> {
      @Override
      public void handle(String message) {}
    }

    @Component
    static class NumberHandler implements Handler<Integer> {
      @Override
      public void handle(Integer message) {}
    }

    @Service
    static class Shop {
      @Autowired private Handler<String> handler;

      void start() {
        handler.handle("");
      }
    }
  }

  @Test
  void aTypeArgumentChoosesTheBean() {
    assertThat(edges(ByGenericType.class).from("Shop#start"))
        .containsExactly("TextHandler#handle PROVEN");
  }

  static class PrimaryAndQualified {
    interface Clock {
      long now();
    }

    @Component
    @Primary
    static class SystemClock implements Clock {
      @Override
      public long now() {
        return 1;
      }
    }

    @Component("stopped")
    static class StoppedClock implements Clock {
      @Override
      public long now() {
        return 0;
      }
    }

    @Service
    static class Shop {
      private final Clock clock;
      private final Clock stopped;

      Shop(Clock clock, @Qualifier("stopped") Clock stopped) {
        this.clock = clock;
        this.stopped = stopped;
      }

      long start() {
        return clock.now();
      }

      long stop() {
        return stopped.now();
      }
    }
  }

  @Test
  void twoFieldsOfOneTypeHoldEachTheirOwnBean() {
    Edges edges = edges(PrimaryAndQualified.class);

    assertThat(edges.from("Shop#start")).containsExactly("SystemClock#now PROVEN");
    assertThat(edges.from("Shop#stop")).containsExactly("StoppedClock#now PROVEN");
  }

  static class MapByName {
    interface Payment {
      void pay();
    }

    @Component("card")
    static class Card implements Payment {
      @Override
      public void pay() {}
    }

    @Component("cash")
    static class Cash implements Payment {
      @Override
      public void pay() {}
    }

    static class Barter implements Payment {
      @Override
      public void pay() {}
    }

    @Service
    static class Shop {
      private final Map<String, Payment> payments;

      Shop(Map<String, Payment> payments) {
        this.payments = payments;
      }

      void start(String kind) {
        payments.getOrDefault(kind, null).pay();
      }

      Payment noBean() {
        return new Barter();
      }
    }
  }

  @Test
  void aMapOfBeansByNameIsAStrategy() {
    assertThat(edges(MapByName.class).from("Shop#start"))
        .containsExactly("Card#pay LIKELY", "Cash#pay LIKELY");
  }

  static class ProvidedStream {
    interface Check {
      boolean holds();
    }

    @Component
    static class Weight implements Check {
      @Override
      public boolean holds() {
        return true;
      }
    }

    @Component
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
    }

    @Service
    static class Shop {
      private final ObjectProvider<Check> checks;

      Shop(ObjectProvider<Check> checks) {
        this.checks = checks;
      }

      boolean start() {
        return checks.orderedStream().allMatch(Check::holds);
      }

      Check other() {
        return new NoBean();
      }
    }
  }

  @Test
  void aProvidersStreamGivesAllBeans() {
    assertThat(edges(ProvidedStream.class).from("Shop#start"))
        .containsExactly("Size#holds LIKELY", "Weight#holds LIKELY");
  }

  static class BaseClassInjected {
    interface Store<T> {
      void save(T object);
    }

    @Component
    static class TextStore implements Store<String> {
      @Override
      public void save(String object) {}
    }

    @Component
    static class NumberStore implements Store<Integer> {
      @Override
      public void save(Integer object) {}
    }

    abstract static class BaseService<T> {
      @Autowired private Store<T> store;

      void save(T object) {
        store.save(object);
      }
    }

    @Service
    static class TextService extends BaseService<String> {}

    @Service
    static class NumberService extends BaseService<Integer> {}
  }

  @Test
  void aGenericBaseClassGetsTheBeansOfEachClassBelow() {
    assertThat(edges(BaseClassInjected.class).from("BaseService#save"))
        .containsExactly("NumberStore#save LIKELY", "TextStore#save LIKELY");
  }

  static class StaticHolder {
    @Component
    static class Clock {
      long now() {
        return 1;
      }
    }

    @Component
    static class Beans {
      private static Clock clock;

      @Autowired
      void setClock(Clock clock) {
        Beans.clock = clock;
      }

      static long now() {
        return clock.now();
      }
    }
  }

  @Test
  void aStaticFieldIsHandedInByASetter() {
    assertThat(edges(StaticHolder.class).from("Beans#now")).containsExactly("Clock#now PROVEN");
  }
}
