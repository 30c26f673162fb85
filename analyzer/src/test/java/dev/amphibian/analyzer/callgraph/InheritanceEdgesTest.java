package dev.amphibian.analyzer.callgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What classes and interfaces have from those above them. */
class InheritanceEdgesTest {

  @TempDir private Path folder;

  private List<String> from(Class<?> application, String method) {
    return Edges.of(folder, application).from(method);
  }

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
    Edges edges = Edges.of(folder, DefaultMethod.class);

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
    assertThat(from(PrivateInterfaceMethod.class, "Greeter#greet"))
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
    assertThat(from(SuperInterfaces.class, "Both#run")).containsExactly("Right#run PROVEN");
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
    assertThat(from(MoreSpecificDefault.class, "MoreSpecificDefault#start"))
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
    assertThat(from(ClassBeforeInterface.class, "ClassBeforeInterface#start"))
        .containsExactly("Base#run PROVEN");
  }

  static class SuperChain {
    static class Base {
      void close() {}
    }

    static class Middle extends Base {}

    static class Below extends Middle {
      @Override
      void close() {
        super.close();
      }
    }

    void start() {
      new Below().close();
    }
  }

  @Test
  void aSuperCallSkipsClassesThatDoNotOverride() {
    assertThat(from(SuperChain.class, "Below#close")).containsExactly("Base#close PROVEN");
  }

  static class TemplateMethod {
    abstract static class Export {
      final void run() {
        header();
        line();
      }

      abstract void line();

      void header() {}
    }

    static class Csv extends Export {
      @Override
      void line() {}
    }

    static class Html extends Export {
      @Override
      void line() {}

      @Override
      void header() {}
    }

    void start() {
      new Csv().run();
      new Html().run();
    }
  }

  @Test
  void aTemplateMethodRunsTheStepsOfEachClassBelow() {
    assertThat(from(TemplateMethod.class, "Export#run"))
        .containsExactly(
            "Csv#line LIKELY", "Export#header LIKELY", "Html#header LIKELY", "Html#line LIKELY");
  }

  static class OwnTemplate {
    static class Export {
      void run() {
        line();
      }

      void line() {}
    }

    static class Html extends Export {
      @Override
      void line() {}

      void start() {
        run();
      }
    }

    void start() {
      new Html().start();
      new Export().run();
    }
  }

  @Test
  void aCallOnThisNeverRunsWhatTheOwnClassOverrides() {
    assertThat(from(OwnTemplate.class, "Html#start")).containsExactly("Export#run PROVEN");
  }

  static class PrivateMethod {
    static class Base {
      void run() {
        step();
      }

      private void step() {}
    }

    static class Below extends Base {
      void step() {}
    }

    void start() {
      new Below().run();
    }
  }

  @Test
  void aPrivateMethodIsNotOverridden() {
    assertThat(from(PrivateMethod.class, "Base#run")).containsExactly("Base#step PROVEN");
  }

  static class StaticMethodHidden {
    static class Base {
      static void make() {}
    }

    static class Below extends Base {
      static void make() {}
    }

    void start() {
      Base.make();
    }

    void inherited() {
      Inheriting.make();
    }

    static class Inheriting extends Base {}
  }

  @Test
  void aStaticMethodIsHiddenNotOverridden() {
    Edges edges = Edges.of(folder, StaticMethodHidden.class);

    assertThat(edges.from("StaticMethodHidden#start")).containsExactly("Base#make PROVEN");
    assertThat(edges.from("StaticMethodHidden#inherited")).containsExactly("Base#make PROVEN");
  }

  static class Overloads {
    void start() {
      print("text");
    }

    void print(String text) {
      print(1);
    }

    void print(Integer number) {}

    void print(Object any) {
      neverCalled();
    }

    void neverCalled() {}
  }

  @Test
  void ofSeveralOverloadsTheOneThatTheCompilerChose() {
    assertThat(Edges.of(folder, Overloads.class).reachedFrom("Overloads#start"))
        .containsExactly("Overloads#print");
  }

  static class GenericBase {
    abstract static class Dao<T> {
      T find() {
        return map();
      }

      abstract T map();
    }

    static class PartDao extends Dao<String> {
      @Override
      String map() {
        return "";
      }
    }

    static class OrderDao extends Dao<Integer> {
      @Override
      Integer map() {
        return 1;
      }
    }

    private final PartDao parts = new PartDao();

    String start() {
      return parts.find();
    }

    Object other() {
      return new OrderDao();
    }
  }

  // Missed: an inherited method isn't analysed anew per class; OrderDao#map can't be it.
  @Test
  void missesOnWhichClassAnInheritedMethodWasCalled() {
    assertThat(Edges.of(folder, GenericBase.class).reachedFrom("GenericBase#start"))
        .containsExactly("Dao#find", "OrderDao#map", "PartDao#map");
  }

  static class FluentBuilder {
    abstract static class Builder<T extends Builder<T>> {
      T name(String name) {
        return self();
      }

      abstract T self();
    }

    static class PartBuilder extends Builder<PartBuilder> {
      @Override
      PartBuilder self() {
        return this;
      }

      PartBuilder price(int price) {
        return this;
      }

      String build() {
        return "";
      }
    }

    String start() {
      return new PartBuilder().name("").price(1).build();
    }
  }

  @Test
  void aFluentChainOverARecursiveTypeVariableIsFollowed() {
    assertThat(Edges.of(folder, FluentBuilder.class).reachedFrom("FluentBuilder#start"))
        .containsExactly(
            "Builder#name", "PartBuilder#build", "PartBuilder#price", "PartBuilder#self");
  }
}
