package dev.amphibian.analyzer.callgraph;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Qualifier;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.Interceptors;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom calls on CDI's and EJB's beans run. */
class JakartaEdgesTest {

  @TempDir private Path folder;

  private List<String> from(Class<?> application, String method) {
    return Edges.of(folder, application).from(method);
  }

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
    assertThat(from(Injected.class, "Shop#start")).containsExactly("Letter#send PROVEN");
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
    assertThat(from(Qualified.class, "Shop#start")).containsExactly("Courier#send PROVEN");
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
    assertThat(from(Produced.class, "Shop#start")).containsExactly("Client#call PROVEN");
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
    assertThat(from(Instances.class, "Shop#start"))
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
    assertThat(from(Provided.class, "Shop#start")).containsExactly("Clock#now PROVEN");
  }

  static class Observed {
    static class Placed {}

    static class Cancelled {}

    @ApplicationScoped
    static class Shop {
      @Inject Event<Placed> events;

      void start() {
        events.fire(new Placed());
      }
    }

    @ApplicationScoped
    static class Listener {
      void placed(@Observes Placed event) {}

      void cancelled(@Observes Cancelled event) {}

      void later(@ObservesAsync Placed event) {}
    }
  }

  @Test
  void aFiredEventReachesItsObservers() {
    assertThat(from(Observed.class, "Shop#start"))
        .contains("Listener#placed LIKELY")
        .doesNotContain("Listener#cancelled LIKELY");
  }

  @Test
  void aFiredEventLeavesAsynchronousObserversAlone() {
    assertThat(from(Observed.class, "Shop#start")).doesNotContain("Listener#later LIKELY");
  }

  static class Bound {
    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @interface Audited {}

    @Audited
    @Interceptor
    static class Auditing {
      @AroundInvoke
      Object around(InvocationContext call) throws Exception {
        return call.proceed();
      }
    }

    @ApplicationScoped
    static class Shop {
      @Audited
      public void order() {}

      public void cancel() {}
    }
  }

  @Test
  void anInterceptorRunsAroundWhatItIsBoundTo() {
    Edges edges = Edges.of(folder, Bound.class);

    assertThat(edges.from("Shop#order")).containsExactly("Auditing#around LIKELY");
    assertThat(edges.from("Shop#cancel")).isEmpty();
  }

  static class NamedInterceptor {
    static class Auditing {
      @AroundInvoke
      Object around(InvocationContext call) throws Exception {
        return call.proceed();
      }
    }

    @Stateless
    static class Shop {
      @Interceptors(Auditing.class)
      public void order() {}

      public void cancel() {}
    }
  }

  @Test
  void anInterceptorRunsAroundTheMethodThatNamesIt() {
    Edges edges = Edges.of(folder, NamedInterceptor.class);

    assertThat(edges.from("Shop#order")).containsExactly("Auditing#around LIKELY");
    assertThat(edges.from("Shop#cancel")).isEmpty();
  }

  static class OwnAroundInvoke {
    @Stateless
    static class Shop {
      public void order() {}

      @AroundInvoke
      Object around(InvocationContext call) throws Exception {
        return call.proceed();
      }
    }
  }

  @Test
  void aBeansOwnInterceptingMethodRunsAroundItsOthers() {
    assertThat(from(OwnAroundInvoke.class, "Shop#order")).containsExactly("Shop#around LIKELY");
  }

  static class Decorated {
    interface Mail {
      void send();
    }

    @ApplicationScoped
    static class Letter implements Mail {
      @Override
      public void send() {}
    }

    @Decorator
    static class Logged implements Mail {
      @Inject @Delegate Mail inner;

      @Override
      public void send() {
        inner.send();
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
  void aDecoratorStandsBeforeItsBean() {
    assertThat(Edges.of(folder, Decorated.class).reachedFrom("Shop#start"))
        .containsExactly("Letter#send", "Logged#send");
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
    Edges edges = Edges.of(folder, EnterpriseBean.class);

    assertThat(edges.from("Shop#start")).containsExactly("OrdersBean#place PROVEN");
    assertThat(edges.from("OrdersBean#place")).containsExactly("OrdersBean#pay PROVEN");
  }

  static class SubmittedWork {
    @Stateless
    static class Shop {
      @Resource jakarta.enterprise.concurrent.ManagedExecutorService executor;

      void start() {
        executor.submit(() -> work());
      }

      void work() {}
    }
  }

  @Test
  void aManagedExecutorRunsItsTask() {
    assertThat(from(SubmittedWork.class, "Shop#start")).containsExactly("Shop#work PROVEN");
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
    assertThat(from(LookedUp.class, "LookedUp#start")).contains("Clock#prepare LIKELY");
  }
}
