package dev.amphibian.analyzer.callgraph.edges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of several implementations a call runs. */
class DispatchEdgesTest extends EdgesTest {

  static class OneImplementation {
    interface Mail {
      void send();
    }

    static class Letter implements Mail {
      @Override
      public void send() {}
    }

    Mail make() {
      return new Letter();
    }

    void start(Mail mail) {
      mail.send();
    }
  }

  @Test
  void theOnlyImplementationIsProven() {
    assertThat(edges(OneImplementation.class).from("OneImplementation#start"))
        .containsExactly("Letter#send PROVEN");
  }

  static class SeveralImplementations {
    interface Mail {
      void send();
    }

    static class Letter implements Mail {
      @Override
      public void send() {}
    }

    static class Parcel implements Mail {
      @Override
      public void send() {}
    }

    static class Pigeon implements Mail {
      @Override
      public void send() {}
    }

    Mail make(boolean isLarge) {
      return isLarge ? new Parcel() : new Letter();
    }

    void start(Mail mail) {
      mail.send();
    }
  }

  @Test
  void ofSeveralImplementationsThoseThatAreMadeAreLikely() {
    assertThat(edges(SeveralImplementations.class).from("SeveralImplementations#start"))
        .containsExactly("Letter#send LIKELY", "Parcel#send LIKELY");
  }

  static class NeverMade {
    interface Mail {
      void send();
    }

    abstract static class Pigeon implements Mail {
      @Override
      public void send() {}
    }

    void start(Mail mail) {
      mail.send();
    }
  }

  @Test
  void anInterfaceOfWhichThereIsNoObjectLeadsNowhere() {
    assertThat(edges(NeverMade.class).from("NeverMade#start")).isEmpty();
  }

  static class MadeHere {
    static class Base {
      void run() {}
    }

    static class Special extends Base {
      @Override
      void run() {}
    }

    void start() {
      Base base = new Base();
      base.run();
    }

    Base other() {
      return new Special();
    }
  }

  @Test
  void anObjectMadeInTheSameMethodIsThatOne() {
    assertThat(edges(MadeHere.class).from("MadeHere#start")).containsExactly("Base#run PROVEN");
  }

  static class EitherBranch {
    interface Mail {
      void send();
    }

    static class Letter implements Mail {
      @Override
      public void send() {}
    }

    static class Parcel implements Mail {
      @Override
      public void send() {}
    }

    void start(boolean isLarge) {
      Mail mail = new Letter();
      if (isLarge) {
        mail = new Parcel();
      }
      mail.send();
    }
  }

  @Test
  void aVariableThatIsAssignedTwiceMayBeEither() {
    assertThat(edges(EitherBranch.class).from("EitherBranch#start"))
        .containsExactly("Letter#send LIKELY", "Parcel#send LIKELY");
  }

  static class FieldAssigned {
    interface Mail {
      void send();
    }

    static class Letter implements Mail {
      @Override
      public void send() {}
    }

    static class Parcel implements Mail {
      @Override
      public void send() {}
    }

    private final Mail letter = new Letter();
    private final Mail parcel = new Parcel();

    void start() {
      letter.send();
    }

    void other() {
      parcel.send();
    }
  }

  @Test
  void aFieldHoldsWhatIsAssignedToIt() {
    assertThat(edges(FieldAssigned.class).from("FieldAssigned#start"))
        .containsExactly("Letter#send PROVEN");
  }

  static class Casted {
    interface Mail {
      void send();
    }

    static class Letter implements Mail {
      @Override
      public void send() {}
    }

    static class Parcel implements Mail {
      @Override
      public void send() {}
    }

    List<Mail> make() {
      return List.of(new Letter(), new Parcel());
    }

    void start(Mail mail) {
      if (mail instanceof Letter letter) {
        letter.send();
      }
    }
  }

  @Test
  void aPatternOfInstanceofNarrows() {
    assertThat(edges(Casted.class).from("Casted#start")).containsExactly("Letter#send PROVEN");
  }

  static class SealedTypes {
    sealed interface Shape permits Circle, Square {
      double area();
    }

    record Circle(double radius) implements Shape {
      @Override
      public double area() {
        return radius * radius * 3;
      }
    }

    record Square(double side) implements Shape {
      @Override
      public double area() {
        return side * side;
      }
    }

    Shape make() {
      return new Circle(1);
    }

    double start(Shape shape) {
      return shape.area();
    }
  }

  @Test
  void ofASealedTypeTooOnlyWhatIsMade() {
    assertThat(edges(SealedTypes.class).from("SealedTypes#start"))
        .containsExactly("Circle#area PROVEN");
  }

  static class ArrayElements {
    interface Step {
      void run();
    }

    static class First implements Step {
      @Override
      public void run() {}
    }

    static class Second implements Step {
      @Override
      public void run() {}
    }

    private final Step[] steps = {new First(), new Second()};

    void start() {
      for (Step step : steps) {
        step.run();
      }
    }
  }

  @Test
  void anArraysElementsMayEachBeTheOneCalled() {
    assertThat(edges(ArrayElements.class).from("ArrayElements#start"))
        .containsExactly("First#run LIKELY", "Second#run LIKELY");
  }

  static class ListElements {
    interface Step {
      void run();
    }

    static class First implements Step {
      @Override
      public void run() {}
    }

    static class Unused implements Step {
      @Override
      public void run() {}
    }

    private final List<Step> steps = List.of(new First());

    void start() {
      for (Step step : steps) {
        step.run();
      }
    }

    Step other() {
      return new Unused();
    }
  }

  // Missed: what a list is made with isn't followed to its elements; Unused#run can't be it.
  @Test
  void missesWhichObjectsAListWasMadeWith() {
    assertThat(edges(ListElements.class).from("ListElements#start"))
        .containsExactly("First#run LIKELY", "Unused#run LIKELY");
  }
}
