package dev.amphibian.analyzer.callgraph.edges;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.Interceptors;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Test;

/** CDI's and EJB's events, interceptors, decorators, executors. */
class JakartaProxyEdgesTest extends FrameworkEdgesTest {

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
    assertThat(edges(Observed.class).from("Shop#start"))
        .contains("Listener#placed LIKELY")
        .doesNotContain("Listener#cancelled LIKELY");
  }

  @Test
  void aFiredEventLeavesAsynchronousObserversAlone() {
    assertThat(edges(Observed.class).from("Shop#start")).doesNotContain("Listener#later LIKELY");
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
    Edges edges = edges(Bound.class);

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
    Edges edges = edges(NamedInterceptor.class);

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
    assertThat(edges(OwnAroundInvoke.class).from("Shop#order"))
        .containsExactly("Shop#around LIKELY");
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
    assertThat(edges(Decorated.class).reachedFrom("Shop#start"))
        .containsExactly("Letter#send", "Logged#send");
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
    assertThat(edges(SubmittedWork.class).from("Shop#start")).containsExactly("Shop#work PROVEN");
  }
}
