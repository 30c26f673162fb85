package dev.amphibian.analyzer.callgraph.edges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Lambdas and the functions that methods hand on: who runs them. */
class FunctionEdgesTest extends EdgesTest {

  static class HandedLambda {
    interface Action {
      void run();
    }

    void start() {
      twice(() -> pay());
    }

    void twice(Action action) {
      action.run();
      action.run();
    }

    void pay() {}
  }

  @Test
  void aLambdaRunsWhereItIsHanded() {
    assertThat(edges(HandedLambda.class).from("HandedLambda#twice"))
        .containsExactly("lambda in HandedLambda#start LIKELY");
  }

  @Test
  void aLambdasCallsAreThoseOfTheMethodThatMakesItToo() {
    assertThat(edges(HandedLambda.class).from("HandedLambda#start"))
        .containsExactly("HandedLambda#pay PROVEN", "HandedLambda#twice PROVEN");
  }

  static class Returned {
    Supplier<String> maker() {
      return () -> make();
    }

    String start() {
      return maker().get();
    }

    String make() {
      return "";
    }
  }

  @Test
  void aFunctionThatAMethodGivesBackRunsWhereItIsCalled() {
    assertThat(edges(Returned.class).from("Returned#start"))
        .containsExactly("Returned#maker PROVEN", "lambda in Returned#maker LIKELY");
  }

  static class PassedTwice {
    void start() {
      outer(this::work);
    }

    void outer(Runnable work) {
      inner(work);
    }

    void inner(Runnable work) {
      work.run();
    }

    void work() {}
  }

  @Test
  void aFunctionIsFollowedThroughTwoMethods() {
    assertThat(edges(PassedTwice.class).from("PassedTwice#inner"))
        .containsExactly("PassedTwice#work LIKELY");
  }

  static class ObjectOrLambda {
    interface Rule {
      boolean holds();
    }

    static class Strict implements Rule {
      @Override
      public boolean holds() {
        return false;
      }
    }

    boolean start() {
      return check(new Strict()) && check(() -> lenient());
    }

    boolean check(Rule rule) {
      return rule.holds();
    }

    boolean lenient() {
      return true;
    }
  }

  @Test
  void anInterfaceMayBeAClassOrALambda() {
    assertThat(edges(ObjectOrLambda.class).from("ObjectOrLambda#check"))
        .containsExactly("Strict#holds LIKELY", "lambda in ObjectOrLambda#start LIKELY");
  }

  static class Varargs {
    void start() {
      all(this::first, this::second);
    }

    void all(Runnable... steps) {
      for (Runnable step : steps) {
        step.run();
      }
    }

    void first() {}

    void second() {}
  }

  @Test
  void functionsHandedAsVarargsRunEach() {
    assertThat(edges(Varargs.class).from("Varargs#all"))
        .containsExactly("Varargs#first LIKELY", "Varargs#second LIKELY");
  }
}
