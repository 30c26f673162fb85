package dev.amphibian.analyzer.callgraph.edges;

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
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Java's own library calls back: listeners, iterators, input. */
class JavaLibraryEdgesTest extends EdgesTest {

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
    assertThat(edges(OwnStream.class).from("OwnStream#start"))
        .containsExactly("Counted#read POSSIBLE");
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
    assertThat(edges(Visiting.class).from("Visiting#start"))
        .containsExactly("Sizes#visitFile POSSIBLE");
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
    assertThat(edges(Observed.class).from("Observed#register"))
        .containsExactly("Printing#propertyChange POSSIBLE");
  }

  // Missed: a listener that was handed to a library object earlier runs when that object is called.
  @Test
  void missesAListenerThatWasRegisteredElsewhere() {
    assertThat(edges(Observed.class).from("Observed#start")).isEmpty();
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
    assertThat(edges(IteratorByHand.class).from("IteratorByHand#start"))
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
    assertThat(edges(OwnIterable.class).from("OwnIterable#start"))
        .containsExactly("OwnIterable#read PROVEN", "Shelf#iterator POSSIBLE");
  }
}
