package dev.amphibian.analyzer.callgraph.edges;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.AfterReturning;
import org.aspectj.lang.annotation.AfterThrowing;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.aspectj.lang.annotation.Before;
import org.aspectj.lang.annotation.Pointcut;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** Advice, and around which methods it runs. */
class SpringAdviceEdgesTest extends FrameworkEdgesTest {

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
    Edges edges = edges(Execution.class);

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
    Edges edges = edges(ExecutionOfTypes.class);

    assertThat(edges.from("Shop#order")).containsExactly("Checking#text LIKELY");
    assertThat(edges.from("Shop#cancel")).containsExactly("Checking#number LIKELY");
  }

  @Test
  void aPatternsReturnTypeIsCompared() {
    assertThat(edges(ExecutionOfTypes.class).from("Shop#count")).isEmpty();
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
    Edges edges = edges(Within.class);

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
    Edges edges = edges(Annotated.class);

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
    assertThat(edges(ByBeanName.class).from("Shop#order")).containsExactly("Checking#check LIKELY");
  }

  @Test
  void adviceLeavesBeansOfOtherNamesAlone() {
    assertThat(edges(ByBeanName.class).from("Bank#order")).isEmpty();
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
    Edges edges = edges(NamedPointcut.class);

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
    assertThat(edges(OnlyBeans.class).from("Shop#order")).containsExactly("Checking#check LIKELY");
  }

  @Test
  void adviceLeavesObjectsThatAreNoBeansAlone() {
    assertThat(edges(OnlyBeans.class).from("NoBean#order")).isEmpty();
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
    Edges edges = edges(ThroughInterface.class);

    assertThat(edges.from("Shop#order")).containsExactly("Checking#check LIKELY");
    assertThat(edges.from("Shop#cancel")).isEmpty();
  }
}
