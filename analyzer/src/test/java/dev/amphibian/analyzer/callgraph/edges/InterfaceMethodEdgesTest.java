package dev.amphibian.analyzer.callgraph.edges;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The methods that interfaces have bodies for. */
class InterfaceMethodEdgesTest extends EdgesTest {

  static class DefaultMethod {
    interface Greeter {
      String name();

      default String greet() {
        return name();
      }
    }

    static class Polite implements Greeter {
      @Override
      public String name() {
        return "";
      }
    }

    String start() {
      return new Polite().greet();
    }
  }

  @Test
  void aDefaultMethodCallsTheClassBelow() {
    Edges edges = edges(DefaultMethod.class);

    assertThat(edges.from("DefaultMethod#start")).containsExactly("Greeter#greet PROVEN");
    assertThat(edges.from("Greeter#greet")).containsExactly("Polite#name PROVEN");
  }

  static class PrivateInterfaceMethod {
    interface Greeter {
      default String greet() {
        return prefix();
      }

      private String prefix() {
        return "";
      }
    }

    static class Polite implements Greeter {
      String prefix() {
        return "other";
      }
    }

    String start() {
      return new Polite().greet();
    }
  }

  @Test
  void aPrivateMethodOfAnInterfaceIsTheNamedOne() {
    assertThat(edges(PrivateInterfaceMethod.class).from("Greeter#greet"))
        .containsExactly("Greeter#prefix PROVEN");
  }

  static class SuperInterfaces {
    interface Left {
      default void run() {}
    }

    interface Right {
      default void run() {}
    }

    static class Both implements Left, Right {
      @Override
      public void run() {
        Right.super.run();
      }
    }

    void start() {
      new Both().run();
    }
  }

  @Test
  void ofTwoDefaultMethodsTheNamedOne() {
    assertThat(edges(SuperInterfaces.class).from("Both#run")).containsExactly("Right#run PROVEN");
  }

  static class MoreSpecificDefault {
    interface Base {
      default void run() {}
    }

    interface Special extends Base {
      @Override
      default void run() {}
    }

    static class Plain implements Base, Special {}

    void start() {
      new Plain().run();
    }
  }

  @Test
  void ofTwoDefaultMethodsTheMoreSpecificOne() {
    assertThat(edges(MoreSpecificDefault.class).from("MoreSpecificDefault#start"))
        .containsExactly("Special#run PROVEN");
  }

  static class ClassBeforeInterface {
    interface Runs {
      default void run() {}
    }

    static class Base {
      public void run() {}
    }

    static class Below extends Base implements Runs {}

    void start(Runs runs) {
      runs.run();
    }

    Runs make() {
      return new Below();
    }
  }

  @Test
  void aClassesMethodGoesBeforeADefaultOne() {
    assertThat(edges(ClassBeforeInterface.class).from("ClassBeforeInterface#start"))
        .containsExactly("Base#run PROVEN");
  }
}
