package dev.amphibian.analyzer.callgraph.edges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Calls that the language makes without anybody writing them, and ways that it branches. */
class LanguageEdgesTest extends EdgesTest {

  static class TryWithResources {
    static class Till implements AutoCloseable {
      @Override
      public void close() {}
    }

    void start() {
      try (Till till = new Till()) {
        count();
      }
    }

    void count() {}
  }

  @Test
  void tryWithResourcesCloses() {
    assertThat(edges(TryWithResources.class).from("TryWithResources#start"))
        .containsExactly("Till#close PROVEN", "TryWithResources#count PROVEN");
  }

  static class ForEach {
    static class Shelf implements Iterable<String> {
      @Override
      public Iterator<String> iterator() {
        return new Walk();
      }
    }

    static class Walk implements Iterator<String> {
      @Override
      public boolean hasNext() {
        return false;
      }

      @Override
      public String next() {
        return "";
      }
    }

    void start(Shelf shelf) {
      for (String each : shelf) {
        read(each);
      }
    }

    void read(String text) {}
  }

  @Test
  void forEachAsksTheIterator() {
    assertThat(edges(ForEach.class).from("ForEach#start"))
        .containsExactly(
            "ForEach#read PROVEN",
            "Shelf#iterator PROVEN",
            "Walk#hasNext POSSIBLE",
            "Walk#next POSSIBLE");
  }

  static class Concatenation {
    static class Item {
      @Override
      public String toString() {
        return "";
      }
    }

    static class Special extends Item {
      @Override
      public String toString() {
        return "special";
      }
    }

    String start(Item item) {
      return "item " + item;
    }

    List<Item> make() {
      return List.of(new Item(), new Special());
    }
  }

  @Test
  void aConcatenationAsksEachClassBelowForItsText() {
    assertThat(edges(Concatenation.class).from("Concatenation#start"))
        .containsExactly("Item#toString LIKELY", "Special#toString LIKELY");
  }

  static class Printed {
    private static final Logger LOG = Logger.getLogger("");

    static class Item {
      @Override
      public String toString() {
        return "";
      }

      @Override
      public int hashCode() {
        return 1;
      }

      @Override
      public boolean equals(Object other) {
        return other instanceof Item;
      }
    }

    String start(Item item) {
      return String.valueOf(item);
    }

    void log(Item item) {
      LOG.log(Level.INFO, "{0}", item);
    }
  }

  @Test
  void makingATextAsksForItAndNothingElse() {
    assertThat(edges(Printed.class).from("Printed#start")).containsExactly("Item#toString PROVEN");
  }

  @Test
  void aLogMayAskForATextAndNothingElse() {
    assertThat(edges(Printed.class).from("Printed#log")).containsExactly("Item#toString POSSIBLE");
  }

  static class SwitchOnText {
    void start(String action) {
      switch (action) {
        case "open" -> open();
        case "close" -> close();
        default -> refuse();
      }
    }

    void open() {}

    void close() {}

    void refuse() {}
  }

  @Test
  void everyArmOfASwitchOverATextIsFollowed() {
    assertThat(edges(SwitchOnText.class).from("SwitchOnText#start"))
        .containsExactly(
            "SwitchOnText#close PROVEN", "SwitchOnText#open PROVEN", "SwitchOnText#refuse PROVEN");
  }

  static class CatchAndFinally {
    void start() {
      try {
        open();
      } catch (IllegalStateException e) {
        recover();
      } finally {
        close();
      }
    }

    void open() {}

    void recover() {}

    void close() {}
  }

  @Test
  void handlersOfExceptionsAreFollowed() {
    assertThat(edges(CatchAndFinally.class).from("CatchAndFinally#start"))
        .containsExactly(
            "CatchAndFinally#close PROVEN",
            "CatchAndFinally#open PROVEN",
            "CatchAndFinally#recover PROVEN");
  }

  static class OwnException {
    static class Refused extends RuntimeException {
      private static final long serialVersionUID = 1;

      Refused(String reason) {
        super(text(reason));
      }

      static String text(String reason) {
        return reason;
      }
    }

    void start() {
      throw new Refused("");
    }
  }

  @Test
  void aThrownExceptionsConstructorRuns() {
    assertThat(edges(OwnException.class).reachedFrom("OwnException#start"))
        .containsExactly("Refused#<init>", "Refused#text");
  }

  static class Varargs {
    void start() {
      print("a", 1);
    }

    void print(Object... values) {
      one(values[0]);
    }

    void print(String only) {}

    void one(Object value) {}
  }

  @Test
  void varargsAreOneCall() {
    assertThat(edges(Varargs.class).reachedFrom("Varargs#start"))
        .containsExactly("Varargs#one", "Varargs#print");
  }

  static class Asserted {
    void start(int number) {
      assert isGood(number) : text(number);
    }

    boolean isGood(int number) {
      return number > 0;
    }

    String text(int number) {
      return "" + number;
    }
  }

  @Test
  void anAssertionIsFollowedThoughItMayBeSwitchedOff() {
    assertThat(edges(Asserted.class).from("Asserted#start"))
        .containsExactly(
            "Asserted#<clinit> LIKELY", "Asserted#isGood PROVEN", "Asserted#text PROVEN");
  }
}
