package dev.amphibian.analyzer.callgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls that the language makes without anybody writing them. */
class LanguageEdgesTest {

  @TempDir private Path folder;

  private Edges edges(Class<?> application) {
    return Edges.of(folder, application);
  }

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

  static class HashMapKey {
    static class Key {
      @Override
      public int hashCode() {
        return 1;
      }

      @Override
      public boolean equals(Object other) {
        return other instanceof Key;
      }

      String text() {
        return "";
      }
    }

    private final Map<Key, String> texts = new HashMap<>();

    void start(Key key) {
      texts.put(key, "");
    }
  }

  @Test
  void aHashMapAsksItsKeyForHashCodeAndEquality() {
    assertThat(edges(HashMapKey.class).from("HashMapKey#start"))
        .containsExactly("Key#equals POSSIBLE", "Key#hashCode POSSIBLE");
  }

  static class SetElement {
    static class Key {
      @Override
      public int hashCode() {
        return 1;
      }

      @Override
      public boolean equals(Object other) {
        return other instanceof Key;
      }
    }

    boolean start(Set<Key> keys) {
      return keys.contains(new Key());
    }
  }

  @Test
  void aSetAsksItsElementsForHashCodeAndEquality() {
    assertThat(edges(SetElement.class).from("SetElement#start"))
        .containsExactly("Key#equals POSSIBLE", "Key#hashCode POSSIBLE");
  }

  static class CollectedSet {
    static class Key {
      @Override
      public int hashCode() {
        return 1;
      }

      @Override
      public boolean equals(Object other) {
        return other instanceof Key;
      }
    }

    Set<Key> start(Stream<String> names) {
      return names.map(name -> new Key()).collect(Collectors.toSet());
    }
  }

  // Missed: hashCode and equals of what a stream's lambda makes and its collector compares.
  @Test
  void missesHashCodeOfWhatAStreamCollectsIntoASet() {
    assertThat(edges(CollectedSet.class).from("CollectedSet#start")).isEmpty();
  }

  static class CollectionOfValues {
    static class Key {
      @Override
      public int hashCode() {
        return 1;
      }

      @Override
      public boolean equals(Object other) {
        return other instanceof Key;
      }
    }

    Set<Key> start(List<Key> keys) {
      return new HashSet<>(keys);
    }
  }

  // Missed: a collection's elements aren't known where the whole of it is handed to another one.
  @Test
  void missesHashCodeOfACollectionsElements() {
    assertThat(edges(CollectionOfValues.class).from("CollectionOfValues#start")).isEmpty();
  }

  static class SortedKey {
    static class Key implements Comparable<Key> {
      @Override
      public int compareTo(Key other) {
        return 0;
      }
    }

    private final Map<Key, String> texts = new TreeMap<>();

    void start(Key key) {
      texts.put(key, "");
    }
  }

  @Test
  void aSortedMapComparesItsKey() {
    assertThat(edges(SortedKey.class).from("SortedKey#start"))
        .containsExactly("Key#compareTo POSSIBLE");
  }

  static class SortedList {
    static class Key implements Comparable<Key> {
      @Override
      public int compareTo(Key other) {
        return 0;
      }
    }

    void start(List<Key> keys) {
      keys.sort(null);
    }

    Stream<Key> stream(List<Key> keys) {
      return keys.stream().sorted();
    }
  }

  // Missed: a collection's elements aren't known where the whole of it is sorted.
  @Test
  void missesCompareToOfASortedCollectionsElements() {
    Edges edges = edges(SortedList.class);

    assertThat(edges.from("SortedList#start")).isEmpty();
    assertThat(edges.from("SortedList#stream")).isEmpty();
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
