package dev.amphibian.analyzer.callgraph.edges;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Classes that stand in others. */
class InnerClassEdgesTest extends EdgesTest {

  static class LocalClass {
    int start(int offset) {
      class Counter {
        int next() {
          return offset + step();
        }
      }

      return new Counter().next();
    }

    int step() {
      return 1;
    }
  }

  @Test
  void aLocalClassCallsTheObjectAroundIt() {
    assertThat(edges(LocalClass.class).from("1Counter#next"))
        .containsExactly("LocalClass#step PROVEN");
  }

  static class AnonymousClass {
    abstract static class Task {
      Task(String name) {
        named(name);
      }

      void named(String name) {}

      abstract void run();
    }

    void start() {
      Task task =
          new Task("") {
            @Override
            void run() {
              work();
            }
          };
      task.run();
    }

    void work() {}
  }

  @Test
  void anAnonymousClassRunsItsSuperclassesConstructor() {
    assertThat(edges(AnonymousClass.class).reachedFrom("AnonymousClass#start"))
        .containsExactly("1#<init>", "1#run", "AnonymousClass#work", "Task#<init>", "Task#named");
  }

  static class InnerOfInner {
    class Middle {
      class Inner {
        void run() {
          outer();
          middle();
        }
      }

      void middle() {}
    }

    void start() {
      new Middle().new Inner().run();
    }

    void outer() {}
  }

  @Test
  void anInnerClassReachesAllObjectsAroundIt() {
    assertThat(edges(InnerOfInner.class).from("Middle$Inner#run"))
        .containsExactly("InnerOfInner#outer PROVEN", "Middle#middle PROVEN");
  }

  static class PrivateMembersOfOthers {
    static class Till {
      private int money;

      private void open() {
        money++;
      }
    }

    void start(Till till) {
      till.open();
    }
  }

  @Test
  void aPrivateMethodOfANestedClassIsCalledFromOutside() {
    assertThat(edges(PrivateMembersOfOthers.class).from("PrivateMembersOfOthers#start"))
        .containsExactly("Till#open PROVEN");
  }
}
