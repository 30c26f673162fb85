package dev.amphibian.analyzer.callgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.AfterReturning;
import org.aspectj.lang.annotation.AfterThrowing;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.aspectj.lang.annotation.Before;
import org.aspectj.lang.annotation.Pointcut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What runs around a bean's methods, and what a proxy leaves as it is. */
class SpringProxyEdgesTest {

  @TempDir private Path folder;

  private List<String> from(Class<?> application, String method) {
    return Edges.of(folder, application).from(method);
  }

  static class Execution {
    @Aspect
    @Component
    static class Timing {
      @Around("execution(* *..Shop.order(..))")
      Object time(ProceedingJoinPoint call) throws Throwable {
        return call.proceed();
      }
    }

    @Service
    static class Shop {
      public void order() {}

      public void cancel() {}
    }
  }

  @Test
  void adviceRunsAroundTheExecutionThatItsPatternNames() {
    Edges edges = Edges.of(folder, Execution.class);

    assertThat(edges.from("Shop#order")).containsExactly("Timing#time LIKELY");
    assertThat(edges.from("Shop#cancel")).isEmpty();
  }

  static class ExecutionOfTypes {
    @Aspect
    @Component
    static class Checking {
      @Before("execution(* *..Shop.*(String, ..))")
      void text() {}

      @Before("execution(void *..Shop.*(int))")
      void number() {}
    }

    @Service
    static class Shop {
      public void order(String name, int count) {}

      public void cancel(int number) {}

      public int count(int number) {
        return number;
      }
    }
  }

  @Test
  void aPatternsParameterTypesAreCompared() {
    Edges edges = Edges.of(folder, ExecutionOfTypes.class);

    assertThat(edges.from("Shop#order")).containsExactly("Checking#text LIKELY");
    assertThat(edges.from("Shop#cancel")).containsExactly("Checking#number LIKELY");
  }

  @Test
  void aPatternsReturnTypeIsCompared() {
    assertThat(from(ExecutionOfTypes.class, "Shop#count")).isEmpty();
  }

  static class Within {
    @Aspect
    @Component
    static class Checking {
      @Before("within(*..*Shop)")
      void check() {}
    }

    @Service
    static class BookShop {
      public void order() {}
    }

    @Service
    static class Bank {
      public void order() {}
    }
  }

  @Test
  void adviceRunsWithinTheTypesThatItsPatternNames() {
    Edges edges = Edges.of(folder, Within.class);

    assertThat(edges.from("BookShop#order")).containsExactly("Checking#check LIKELY");
    assertThat(edges.from("Bank#order")).isEmpty();
  }

  static class Annotated {
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface Audited {}

    @Aspect
    @Component
    static class Auditing {
      @AfterReturning("@annotation(audited)")
      void done(Audited audited) {}

      @AfterThrowing(pointcut = "@annotation(audited)", throwing = "failure")
      void failed(Audited audited, Exception failure) {}
    }

    @Service
    static class Shop {
      @Audited
      public void order() {}

      public void cancel() {}
    }
  }

  @Test
  void adviceRunsAroundAnnotatedMethods() {
    Edges edges = Edges.of(folder, Annotated.class);

    assertThat(edges.from("Shop#order"))
        .containsExactly("Auditing#done LIKELY", "Auditing#failed LIKELY");
    assertThat(edges.from("Shop#cancel")).isEmpty();
  }

  static class ByBeanName {
    @Aspect
    @Component
    static class Checking {
      @Before("bean(shop)")
      void check() {}
    }

    @Service("shop")
    static class Shop {
      public void order() {}
    }

    @Service("bank")
    static class Bank {
      public void order() {}
    }
  }

  @Test
  void adviceRunsAroundTheBeanOfAName() {
    assertThat(from(ByBeanName.class, "Shop#order")).containsExactly("Checking#check LIKELY");
  }

  @Test
  void adviceLeavesBeansOfOtherNamesAlone() {
    assertThat(from(ByBeanName.class, "Bank#order")).isEmpty();
  }

  static class NamedPointcut {
    @Aspect
    @Component
    static class Checking {
      @Pointcut("execution(public * *..Shop.*(..))")
      void shop() {}

      @Pointcut("execution(* *.get*(..))")
      void reading() {}

      @Before("shop() && !reading()")
      void check() {}
    }

    @Service
    static class Shop {
      public void order() {}

      public int getCount() {
        return 1;
      }
    }
  }

  @Test
  void namedPointcutsAreJoined() {
    Edges edges = Edges.of(folder, NamedPointcut.class);

    assertThat(edges.from("Shop#order")).containsExactly("Checking#check LIKELY");
    assertThat(edges.from("Shop#getCount")).isEmpty();
  }

  static class OnlyBeans {
    @Aspect
    @Component
    static class Checking {
      @Before("execution(* *..*.order(..))")
      void check() {}
    }

    @Service
    static class Shop {
      public void order() {}

      NoBean make() {
        return new NoBean();
      }
    }

    static class NoBean {
      public void order() {}
    }
  }

  @Test
  void adviceRunsAroundABean() {
    assertThat(from(OnlyBeans.class, "Shop#order")).containsExactly("Checking#check LIKELY");
  }

  @Test
  void adviceLeavesObjectsThatAreNoBeansAlone() {
    assertThat(from(OnlyBeans.class, "NoBean#order")).isEmpty();
  }

  static class ThroughInterface {
    interface Orders {
      void order();
    }

    @Aspect
    @Component
    static class Checking {
      @Before("execution(* *..Orders.*(..))")
      void check() {}
    }

    @Service
    static class Shop implements Orders {
      @Override
      public void order() {}

      public void cancel() {}
    }
  }

  @Test
  void adviceOnAnInterfacesMethodsRunsAroundItsImplementation() {
    Edges edges = Edges.of(folder, ThroughInterface.class);

    assertThat(edges.from("Shop#order")).containsExactly("Checking#check LIKELY");
    assertThat(edges.from("Shop#cancel")).isEmpty();
  }

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
    assertThat(from(CalledOnItself.class, "Shop#order")).containsExactly("Shop#pay PROVEN");
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
    Edges edges = Edges.of(folder, Asynchronous.class);

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
    Edges edges = Edges.of(folder, ScheduledToo.class);

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
    assertThat(from(Cached.class, "Prices#price")).contains("Prices#load PROVEN");
  }

  @Test
  void aCachedMethodAsksItsKeyGenerator() {
    assertThat(from(Cached.class, "Prices#price")).contains("Keys#generate LIKELY");
  }
}
