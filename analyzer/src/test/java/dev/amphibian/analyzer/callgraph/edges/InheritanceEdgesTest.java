package dev.amphibian.analyzer.callgraph.edges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What classes have from those above them. */
class InheritanceEdgesTest extends EdgesTest {

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
    assertThat(edges(SuperChain.class).from("Below#close")).containsExactly("Base#close PROVEN");
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
    assertThat(edges(OwnTemplate.class).from("Html#start")).containsExactly("Export#run PROVEN");
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
    assertThat(edges(PrivateMethod.class).from("Base#run")).containsExactly("Base#step PROVEN");
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
    Edges edges = edges(StaticMethodHidden.class);

    assertThat(edges.from("StaticMethodHidden#start")).containsExactly("Base#make PROVEN");
    assertThat(edges.from("StaticMethodHidden#inherited")).containsExactly("Base#make PROVEN");
  }

  static class TemplateOfALibrary {
    static class Lines extends AbstractList<String> {
      @Override
      public String get(int index) {
        return read(index);
      }

      @Override
      public int size() {
        return 2;
      }

      String read(int index) {
        return "";
      }

      boolean holds(String line) {
        return super.contains(line);
      }
    }

    boolean start(Lines lines) {
      return lines.contains("a");
    }

    boolean throughAnInterface(List<String> lines) {
      return lines.contains("a");
    }

    boolean made() {
      List<String> lines = new Lines();
      return lines.contains("a");
    }

    Lines make() {
      return new Lines();
    }
  }

  @Test
  void aMethodInheritedFromALibraryMayCallWhatTheClassOverrides() {
    Edges edges = edges(TemplateOfALibrary.class);

    assertThat(edges.from("TemplateOfALibrary#start"))
        .contains("Lines#get POSSIBLE", "Lines#size POSSIBLE");
    assertThat(edges.from("TemplateOfALibrary#made"))
        .contains("Lines#get POSSIBLE", "Lines#size POSSIBLE");
    assertThat(edges.from("TemplateOfALibrary#throughAnInterface"))
        .contains("Lines#get POSSIBLE", "Lines#size POSSIBLE");
    assertThat(edges.from("Lines#holds"))
        .containsExactly("Lines#get POSSIBLE", "Lines#size POSSIBLE");
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
    assertThat(edges(Overloads.class).reachedFrom("Overloads#start"))
        .containsExactly("Overloads#print");
  }
}
