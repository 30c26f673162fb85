package dev.amphibian.analyzer.callgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.beans.PropertyChangeEvent;
import java.beans.PropertyChangeListener;
import java.beans.PropertyChangeSupport;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Java's own library calls back: streams, collections, listeners, input. */
class JavaLibraryEdgesTest {

  @TempDir private Path folder;

  private List<String> from(Class<?> application, String method) {
    return Edges.of(folder, application).from(method);
  }

  static class StreamSteps {
    record Item(int price) {
      boolean isCheap() {
        return price < 10;
      }

      String label() {
        return "";
      }

      String unused() {
        return "";
      }
    }

    List<String> start(Stream<Item> items) {
      return items.filter(Item::isCheap).map(item -> item.label()).toList();
    }
  }

  @Test
  void aStreamRunsTheFunctionsOfItsSteps() {
    assertThat(from(StreamSteps.class, "StreamSteps#start"))
        .containsExactly("Item#isCheap PROVEN", "Item#label PROVEN");
  }

  static class CollectorSteps {
    record Item(String kind) {
      String group() {
        return kind;
      }

      int weight() {
        return 1;
      }
    }

    Map<String, Integer> start(Stream<Item> items) {
      return items.collect(Collectors.groupingBy(Item::group, Collectors.summingInt(Item::weight)));
    }
  }

  @Test
  void aCollectorRunsItsFunctions() {
    assertThat(from(CollectorSteps.class, "CollectorSteps#start"))
        .containsExactly("Item#group PROVEN", "Item#weight PROVEN");
  }

  static class OptionalChain {
    record Item(Item parent) {
      Item up() {
        return parent;
      }

      Item down() {
        return parent;
      }
    }

    Item start(Optional<Item> item) {
      return item.map(Item::up).or(() -> other()).orElseGet(OptionalChain::none);
    }

    Optional<Item> other() {
      return Optional.empty();
    }

    static Item none() {
      return new Item(null);
    }
  }

  @Test
  void anOptionalRunsTheFunctionsOfItsSteps() {
    assertThat(from(OptionalChain.class, "OptionalChain#start"))
        .containsExactly(
            "Item#up PROVEN", "OptionalChain#none PROVEN", "OptionalChain#other PROVEN");
  }

  static class MapFunctions {
    private final Map<String, String> texts = Map.of();

    String start(String key) {
      return texts.computeIfAbsent(key, this::load);
    }

    String load(String key) {
      return key;
    }

    String other(String key) {
      return key;
    }
  }

  @Test
  void aMapComputesWhatItLacks() {
    assertThat(from(MapFunctions.class, "MapFunctions#start"))
        .containsExactly("MapFunctions#load PROVEN");
  }

  static class ComparatorClass {
    static class ByLength implements Comparator<String> {
      @Override
      public int compare(String one, String other) {
        return weight(one) - weight(other);
      }

      private int weight(String text) {
        return text.length();
      }
    }

    void start(List<String> texts) {
      texts.sort(new ByLength());
    }
  }

  @Test
  void aSortRunsAComparatorsClass() {
    assertThat(from(ComparatorClass.class, "ComparatorClass#start"))
        .containsExactly("ByLength#compare POSSIBLE");
  }

  static class ComparatorChain {
    record Item(String name, int price) {
      String key() {
        return name;
      }

      int rounded() {
        return price / 100;
      }
    }

    void start(Item[] items) {
      Arrays.sort(items, Comparator.comparing(Item::key).thenComparing(Item::rounded).reversed());
    }
  }

  @Test
  void aChainOfComparatorsRunsEachKey() {
    assertThat(from(ComparatorChain.class, "ComparatorChain#start"))
        .contains("Item#key PROVEN", "Item#rounded PROVEN");
  }

  static class Queue {
    static class Job implements Comparable<Job> {
      @Override
      public int compareTo(Job other) {
        return 0;
      }
    }

    private final PriorityQueue<Job> jobs = new PriorityQueue<>();

    void start(Job job) {
      jobs.add(job);
    }
  }

  @Test
  void aPriorityQueueComparesWhatIsAdded() {
    assertThat(from(Queue.class, "Queue#start")).containsExactly("Job#compareTo POSSIBLE");
  }

  static class OwnStream {
    static class Counted extends FilterInputStream {
      Counted(InputStream inner) {
        super(inner);
      }

      @Override
      public int read() throws IOException {
        count();
        return super.read();
      }

      private void count() {}

      void reset(int unused) {}
    }

    byte[] start(InputStream in) throws IOException {
      return new Counted(in).readAllBytes();
    }
  }

  @Test
  void aLibraryReadsFromAnOwnStream() {
    assertThat(from(OwnStream.class, "OwnStream#start")).containsExactly("Counted#read POSSIBLE");
  }

  static class Visiting {
    static class Sizes extends SimpleFileVisitor<Path> {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        return FileVisitResult.CONTINUE;
      }
    }

    void start(Path root) throws IOException {
      Files.walkFileTree(root, new Sizes());
    }
  }

  @Test
  void aWalkThroughFilesVisits() {
    assertThat(from(Visiting.class, "Visiting#start")).containsExactly("Sizes#visitFile POSSIBLE");
  }

  static class Observed {
    private final PropertyChangeSupport changes = new PropertyChangeSupport(this);
    private int price;

    static class Printing implements PropertyChangeListener {
      @Override
      public void propertyChange(PropertyChangeEvent event) {}
    }

    void register() {
      changes.addPropertyChangeListener(new Printing());
    }

    void start(int newPrice) {
      int old = price;
      price = newPrice;
      changes.firePropertyChange("price", old, newPrice);
    }
  }

  @Test
  void whoRegistersAListenerMayRunIt() {
    assertThat(from(Observed.class, "Observed#register"))
        .containsExactly("Printing#propertyChange POSSIBLE");
  }

  // Missed: a listener that was handed to a library object earlier runs when that object is called.
  @Test
  void missesAListenerThatWasRegisteredElsewhere() {
    assertThat(from(Observed.class, "Observed#start")).isEmpty();
  }

  static class OwnListeners {
    interface Listener {
      void changed();
    }

    private final List<Listener> listeners = new ArrayList<>();

    void register() {
      listeners.add(this::print);
    }

    void start() {
      listeners.forEach(Listener::changed);
    }

    void print() {}
  }

  @Test
  void ownListenersRunWhereTheyAreTold() {
    assertThat(from(OwnListeners.class, "OwnListeners#start"))
        .containsExactly("OwnListeners#print LIKELY");
  }

  static class IteratorByHand {
    static class Walk implements java.util.Iterator<String> {
      @Override
      public boolean hasNext() {
        return false;
      }

      @Override
      public String next() {
        return "";
      }
    }

    void start() {
      new Walk().forEachRemaining(this::read);
    }

    void read(String text) {}
  }

  @Test
  void aLibrarysDefaultMethodCallsTheOwnClassBelow() {
    assertThat(from(IteratorByHand.class, "IteratorByHand#start"))
        .containsExactly(
            "IteratorByHand#read PROVEN", "Walk#hasNext POSSIBLE", "Walk#next POSSIBLE");
  }

  static class OwnIterable {
    static class Shelf implements Iterable<String> {
      @Override
      public java.util.Iterator<String> iterator() {
        return List.of("").iterator();
      }
    }

    private final Shelf shelf = new Shelf();

    void start() {
      shelf.forEach(this::read);
    }

    void read(String text) {}
  }

  @Test
  void anInheritedLibraryMethodOnAFieldCallsTheOwnClassBelow() {
    assertThat(from(OwnIterable.class, "OwnIterable#start"))
        .containsExactly("OwnIterable#read PROVEN", "Shelf#iterator POSSIBLE");
  }
}
