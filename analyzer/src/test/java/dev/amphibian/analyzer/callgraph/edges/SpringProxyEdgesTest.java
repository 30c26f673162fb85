package dev.amphibian.analyzer.callgraph.edges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What Spring's own proxies leave as it is. */
class SpringProxyEdgesTest extends FrameworkEdgesTest {

  static class CalledOnItself {
    @Service
    static class Shop {
      @Transactional
      public void order() {
        pay();
      }

      @Transactional
      public void pay() {}
    }
  }

  @Test
  void aTransactionalMethodCallsItsOwnObjectDirectly() {
    assertThat(edges(CalledOnItself.class).from("Shop#order")).containsExactly("Shop#pay PROVEN");
  }

  static class Asynchronous {
    @Service
    static class Mail {
      @Async
      public CompletableFuture<String> send() {
        return CompletableFuture.completedFuture(text());
      }

      private String text() {
        return "";
      }
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
    }
  }

  @Test
  void anAsynchronousMethodIsCalledAllTheSame() {
    Edges edges = edges(Asynchronous.class);

    assertThat(edges.from("Shop#start")).containsExactly("Mail#send PROVEN");
    assertThat(edges.from("Mail#send")).containsExactly("Mail#text PROVEN");
  }

  static class ScheduledToo {
    @Component
    static class Cleaning {
      @Scheduled(fixedDelay = 1000)
      void clean() {
        remove();
      }

      void remove() {}
    }

    @Service
    static class Shop {
      private final Cleaning cleaning;

      Shop(Cleaning cleaning) {
        this.cleaning = cleaning;
      }

      void start() {
        cleaning.remove();
      }
    }
  }

  @Test
  void aScheduledMethodIsCalledByNobodyInTheCode() {
    Edges edges = edges(ScheduledToo.class);

    assertThat(edges.reachedFrom("Shop#start")).containsExactly("Cleaning#remove");
    assertThat(edges.from("Cleaning#clean")).containsExactly("Cleaning#remove PROVEN");
  }

  static class Cached {
    @Service
    static class Prices {
      @Cacheable(value = "prices", keyGenerator = "keys")
      public int price(String part) {
        return load(part);
      }

      int load(String part) {
        return 1;
      }
    }

    @Component("keys")
    static class Keys implements org.springframework.cache.interceptor.KeyGenerator {
      @Override
      public Object generate(Object target, java.lang.reflect.Method method, Object... arguments) {
        return "";
      }
    }
  }

  @Test
  void aCachedMethodsBodyMayRun() {
    assertThat(edges(Cached.class).from("Prices#price")).contains("Prices#load PROVEN");
  }

  @Test
  void aCachedMethodAsksItsKeyGenerator() {
    assertThat(edges(Cached.class).from("Prices#price")).contains("Keys#generate LIKELY");
  }
}
