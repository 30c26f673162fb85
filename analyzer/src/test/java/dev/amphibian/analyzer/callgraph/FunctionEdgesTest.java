package dev.amphibian.analyzer.callgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lambdas and method references: who runs them. */
class FunctionEdgesTest {

  @TempDir private Path folder;

  private Edges edges(Class<?> application) {
    return Edges.of(folder, application);
  }

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

  static class StaticReference {
    void start() {
      apply(StaticReference::length);
    }

    int apply(Function<String, Integer> function) {
      return function.apply("");
    }

    static int length(String text) {
      return text.length();
    }

    static int unused(String text) {
      return text.length();
    }
  }

  @Test
  void aReferenceToAStaticMethodRunsWhereItIsHanded() {
    assertThat(edges(StaticReference.class).from("StaticReference#apply"))
        .containsExactly("StaticReference#length LIKELY");
  }

  static class BoundReference {
    static class Till {
      String open() {
        return "";
      }
    }

    String start(Till till) {
      return ask(till::open);
    }

    String ask(Supplier<String> supplier) {
      return supplier.get();
    }
  }

  @Test
  void aReferenceBoundToAnObjectRunsWhereItIsHanded() {
    assertThat(edges(BoundReference.class).from("BoundReference#ask"))
        .containsExactly("Till#open LIKELY");
  }

  static class UnboundReference {
    static class Item {
      String label() {
        return "";
      }
    }

    String start() {
      return apply(Item::label);
    }

    String apply(Function<Item, String> function) {
      return function.apply(new Item());
    }
  }

  @Test
  void aReferenceToAParametersMethodRunsWhereItIsHanded() {
    assertThat(edges(UnboundReference.class).from("UnboundReference#apply"))
        .containsExactly("Item#label LIKELY");
  }

  static class ConstructorReference {
    static class Item {
      Item(String name) {
        check(name);
      }

      static void check(String name) {}
    }

    Item start() {
      return make(Item::new);
    }

    Item make(Function<String, Item> function) {
      return function.apply("");
    }
  }

  @Test
  void aReferenceToAConstructorRunsItWhereItIsHanded() {
    assertThat(edges(ConstructorReference.class).from("ConstructorReference#make"))
        .containsExactly("Item#<init> LIKELY");
  }

  static class SuperReference {
    static class Base {
      void greet() {}
    }

    static class Polite extends Base {
      @Override
      void greet() {
        later(super::greet);
      }

      void later(Runnable work) {
        work.run();
      }
    }

    void start() {
      new Polite().greet();
    }
  }

  @Test
  void aReferenceToTheSuperclassesMethodPassesTheOverridingOneBy() {
    Edges edges = edges(SuperReference.class);

    assertThat(edges.from("Polite#later")).containsExactly("lambda in Polite#greet LIKELY");
    assertThat(edges.from("Polite#greet"))
        .containsExactly("Base#greet PROVEN", "Polite#later PROVEN");
  }

  static class FieldHeld {
    private final Supplier<String> text = this::make;
    private final Supplier<String> other = this::makeOther;

    String start() {
      return text.get();
    }

    String makeOther() {
      return other.get();
    }

    String make() {
      return "";
    }
  }

  @Test
  void aFunctionInAFieldIsThatFieldsAlone() {
    assertThat(edges(FieldHeld.class).from("FieldHeld#start"))
        .containsExactly("FieldHeld#make LIKELY");
  }

  static class InMap {
    private final Map<String, Runnable> actions = new HashMap<>();

    InMap() {
      actions.put("open", this::open);
      actions.put("close", () -> close());
    }

    void start(String action) {
      actions.get(action).run();
    }

    void open() {}

    void close() {}

    void neverPut() {}
  }

  @Test
  void functionsInAMapMayEachBeTheOneThatIsLookedUp() {
    assertThat(edges(InMap.class).from("InMap#start"))
        .containsExactly("InMap#open LIKELY", "lambda in InMap#<init> LIKELY");
  }

  static class ComparatorConstant {
    record Item(int price) {
      int rounded() {
        return price / 100;
      }
    }

    static class Order {
      static final Comparator<Item> BY_PRICE = Comparator.comparing(Item::rounded);
    }

    void start(List<Item> items) {
      items.sort(Order.BY_PRICE);
    }
  }

  @Test
  void aComparatorInAConstantOfAnotherClassRunsByItsInitialiser() {
    assertThat(edges(ComparatorConstant.class).reachedFrom("ComparatorConstant#start"))
        .containsExactly("Item#rounded", "Order#<clinit>");
  }

  static class OwnComparatorConstant {
    record Item(int price) {
      int rounded() {
        return price / 100;
      }
    }

    private static final Comparator<Item> BY_PRICE = (a, b) -> a.rounded() - b.rounded();

    void start(List<Item> items) {
      items.sort(BY_PRICE);
    }
  }

  @Test
  void aLambdaInAConstantRunsWhereTheConstantIsHandedOn() {
    assertThat(edges(OwnComparatorConstant.class).from("OwnComparatorConstant#start"))
        .containsExactly("lambda in OwnComparatorConstant#<clinit> POSSIBLE");
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

  static class DefaultComposition {
    interface Step {
      String run(String text);

      default Step then(Step next) {
        return text -> next.run(run(text));
      }
    }

    String start() {
      Step both = ((Step) this::first).then(this::second);
      return both.run("");
    }

    String first(String text) {
      return text;
    }

    String second(String text) {
      return text;
    }
  }

  @Test
  void functionsComposedByADefaultMethodRunEach() {
    assertThat(edges(DefaultComposition.class).from("Step#then"))
        .contains("DefaultComposition#second LIKELY")
        .containsAnyOf("DefaultComposition#first LIKELY", "DefaultComposition#first POSSIBLE");
  }

  static class LibraryComposition {
    UnaryOperator<String> trim = this::trim;

    String start() {
      return trim.andThen(this::quote).apply("");
    }

    String trim(String text) {
      return text;
    }

    String quote(String text) {
      return text;
    }
  }

  @Test
  void functionsComposedByALibrarysMethodRunEach() {
    assertThat(edges(LibraryComposition.class).reachedFrom("LibraryComposition#start"))
        .containsExactly("LibraryComposition#quote", "LibraryComposition#trim");
  }

  static class Memo {
    static class Lazy<T> {
      private final Supplier<T> maker;
      private T value;

      Lazy(Supplier<T> maker) {
        this.maker = maker;
      }

      T get() {
        if (value == null) {
          value = maker.get();
        }
        return value;
      }
    }

    private final Lazy<String> text = new Lazy<>(this::make);

    String start() {
      return text.get();
    }

    String make() {
      return "";
    }
  }

  @Test
  void aSupplierBehindAMemoRuns() {
    assertThat(edges(Memo.class).reachedFrom("Memo#start"))
        .containsExactly("Lazy#get", "Memo#make");
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

  static class Recursive {
    private Function<Integer, Integer> factorial;

    int start() {
      factorial = n -> n == 0 ? one() : n * factorial.apply(n - 1);
      return factorial.apply(3);
    }

    int one() {
      return 1;
    }
  }

  @Test
  void aLambdaThatCallsItselfEnds() {
    assertThat(edges(Recursive.class).from("Recursive#start"))
        .containsExactly("Recursive#one PROVEN", "lambda in Recursive#start LIKELY");
  }
}
