package dev.amphibian.analyzer.callgraph.edges;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What runs when a class is first used and when an object is made. */
class InitialiserEdgesTest extends EdgesTest {

  static class InstanceInitialiser {
    static class Till {
      private final int money = count();

      {
        open();
      }

      Till() {}

      Till(int money) {
        close();
      }

      int count() {
        return 1;
      }

      void open() {}

      void close() {}
    }

    void start() {
      new Till();
    }
  }

  @Test
  void fieldsAndInitialiserBlocksBelongToEveryConstructor() {
    assertThat(edges(InstanceInitialiser.class).reachedFrom("InstanceInitialiser#start"))
        .containsExactly("Till#<init>", "Till#count", "Till#open");
  }

  static class StaticInitialiser {
    static class Till {
      static final Object LOCK = lock();

      static Object lock() {
        return "";
      }

      static void open() {}
    }

    static class Untouched {
      static final Object LOCK = Till.lock();
    }

    void start() {
      Till.open();
    }
  }

  @Test
  void aStaticCallInitialisesTheClass() {
    assertThat(edges(StaticInitialiser.class).from("StaticInitialiser#start"))
        .containsExactly("Till#<clinit> LIKELY", "Till#open PROVEN");
  }

  static class InheritedInitialiser {
    static class Base {
      static {
        prepare();
      }

      static void prepare() {}
    }

    static class Below extends Base {}

    void start() {
      new Below();
    }
  }

  @Test
  void anObjectsSuperclassIsInitialisedToo() {
    assertThat(edges(InheritedInitialiser.class).reachedFrom("InheritedInitialiser#start"))
        .contains("Base#<clinit>", "Base#prepare");
  }

  static class CompileTimeConstant {
    static class Names {
      static final String SHOP = "shop";
      static final Object LOADED = load();

      static Object load() {
        return "";
      }
    }

    String start() {
      return Names.SHOP;
    }
  }

  @Test
  void aConstantOfTheCompilersInitialisesNothing() {
    assertThat(edges(CompileTimeConstant.class).from("CompileTimeConstant#start")).isEmpty();
  }

  static class ConstructorChain {
    static class Till {
      Till() {
        this(1);
      }

      Till(int money) {
        count(money);
      }

      void count(int money) {}
    }

    void start() {
      new Till();
    }
  }

  @Test
  void aConstructorCallsAnotherOne() {
    assertThat(edges(ConstructorChain.class).reachedFrom("ConstructorChain#start"))
        .containsExactly("Till#<init>", "Till#count");
  }

  static class OverriddenInConstructor {
    static class Base {
      Base() {
        prepare();
      }

      void prepare() {}
    }

    static class Below extends Base {
      @Override
      void prepare() {}
    }

    void start() {
      new Below();
    }
  }

  @Test
  void aConstructorCallsWhatIsOverriddenBelow() {
    assertThat(edges(OverriddenInConstructor.class).reachedFrom("OverriddenInConstructor#start"))
        .containsExactly("Base#<init>", "Below#prepare");
  }

  static class EnumConstructor {
    enum Size {
      SMALL;

      Size() {
        prepare();
      }

      void prepare() {}
    }

    Size start() {
      return Size.SMALL;
    }
  }

  @Test
  void anEnumsConstructorRunsWhereAConstantIsRead() {
    assertThat(edges(EnumConstructor.class).reachedFrom("EnumConstructor#start"))
        .contains("Size#<init>", "Size#prepare");
  }

  static class InterfaceConstant {
    interface Names {
      Object SHOP = load();

      static Object load() {
        return "";
      }
    }

    Object start() {
      return Names.SHOP;
    }
  }

  @Test
  void anInterfacesConstantIsInitialisedWhereItIsRead() {
    assertThat(edges(InterfaceConstant.class).reachedFrom("InterfaceConstant#start"))
        .containsExactly("Names#<clinit>", "Names#load");
  }
}
