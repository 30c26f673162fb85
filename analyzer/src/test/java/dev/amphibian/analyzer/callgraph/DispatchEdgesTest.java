package dev.amphibian.analyzer.callgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of several implementations a call runs. */
class DispatchEdgesTest {

  @TempDir private Path folder;

  private List<String> from(Class<?> application, String method) {
    return Edges.of(folder, application).from(method);
  }

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
    assertThat(from(OneImplementation.class, "OneImplementation#start"))
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
    assertThat(from(SeveralImplementations.class, "SeveralImplementations#start"))
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
    assertThat(from(NeverMade.class, "NeverMade#start")).isEmpty();
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
    assertThat(from(MadeHere.class, "MadeHere#start")).containsExactly("Base#run PROVEN");
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
    assertThat(from(EitherBranch.class, "EitherBranch#start"))
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
    assertThat(from(FieldAssigned.class, "FieldAssigned#start"))
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
    assertThat(from(Casted.class, "Casted#start")).containsExactly("Letter#send PROVEN");
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
    assertThat(from(SealedTypes.class, "SealedTypes#start")).containsExactly("Circle#area PROVEN");
  }

  static class BoundedVariable {
    interface Named {
      String name();
    }

    static class Part implements Named {
      @Override
      public String name() {
        return "";
      }
    }

    static class Box<T extends Named> {
      String label(T content) {
        return content.name();
      }
    }

    String start() {
      return new Box<Part>().label(new Part());
    }
  }

  @Test
  void aTypeVariableIsItsBound() {
    assertThat(from(BoundedVariable.class, "Box#label")).containsExactly("Part#name PROVEN");
  }

  static class GenericBridge {
    interface Handler<T> {
      void handle(T message);
    }

    static class TextHandler implements Handler<String> {
      @Override
      public void handle(String message) {}
    }

    static class NumberHandler implements Handler<Integer> {
      @Override
      public void handle(Integer message) {}
    }

    private final Handler<String> texts = new TextHandler();
    private final Handler<Integer> numbers = new NumberHandler();

    void start() {
      texts.handle("");
    }

    void other() {
      numbers.handle(1);
    }
  }

  @Test
  void aBridgeOfAGenericInterfaceLeadsToTheMethodBehindIt() {
    assertThat(from(GenericBridge.class, "GenericBridge#start"))
        .containsExactly("TextHandler#handle PROVEN");
  }

  static class GenericParameter {
    interface Handler<T> {
      void handle(T message);
    }

    static class TextHandler implements Handler<String> {
      @Override
      public void handle(String message) {}
    }

    static class NumberHandler implements Handler<Integer> {
      @Override
      public void handle(Integer message) {}
    }

    List<Handler<?>> make() {
      return List.of(new TextHandler(), new NumberHandler());
    }

    void start(Handler<String> handler) {
      handler.handle("");
    }
  }

  // Missed: type arguments don't narrow what a parameter may be; NumberHandler can't be it.
  @Test
  void missesThatATypeArgumentNarrowsAParameter() {
    assertThat(from(GenericParameter.class, "GenericParameter#start"))
        .containsExactly("NumberHandler#handle LIKELY", "TextHandler#handle LIKELY");
  }

  static class CovariantReturn {
    static class Base {
      Object copy() {
        return this;
      }
    }

    static class Part extends Base {
      @Override
      Part copy() {
        return this;
      }
    }

    Base make() {
      return new Part();
    }

    Object start(Base base) {
      return base.copy();
    }
  }

  @Test
  void aBridgeOfANarrowerReturnTypeLeadsToTheMethodBehindIt() {
    assertThat(from(CovariantReturn.class, "CovariantReturn#start"))
        .containsExactly("Part#copy PROVEN");
  }

  static class Visitor {
    interface Node {
      void accept(Visits visits);
    }

    interface Visits {
      void leaf(Leaf leaf);

      void branch(Branch branch);
    }

    static class Leaf implements Node {
      @Override
      public void accept(Visits visits) {
        visits.leaf(this);
      }
    }

    static class Branch implements Node {
      @Override
      public void accept(Visits visits) {
        visits.branch(this);
      }
    }

    static class Counting implements Visits {
      @Override
      public void leaf(Leaf leaf) {}

      @Override
      public void branch(Branch branch) {}
    }

    void start() {
      new Leaf().accept(new Counting());
    }
  }

  @Test
  void aVisitorRunsTheMethodOfTheVisitedClassAlone() {
    assertThat(Edges.of(folder, Visitor.class).reachedFrom("Visitor#start"))
        .containsExactly("Counting#leaf", "Leaf#accept");
  }

  static class Decorator {
    interface Mail {
      void send();
    }

    static class Letter implements Mail {
      @Override
      public void send() {}
    }

    static class Logged implements Mail {
      private final Mail inner;

      Logged(Mail inner) {
        this.inner = inner;
      }

      @Override
      public void send() {
        inner.send();
      }
    }

    void start() {
      Mail mail = new Logged(new Letter());
      mail.send();
    }
  }

  // Missed: what a constructor is handed isn't followed into the field; Logged#send can't be it.
  @Test
  void missesThatADecoratorHoldsWhatItsConstructorIsHanded() {
    assertThat(from(Decorator.class, "Logged#send"))
        .containsExactly("Letter#send LIKELY", "Logged#send LIKELY");
  }

  static class Pair {
    boolean even(int number) {
      return number == 0 || odd(number - 1);
    }

    boolean odd(int number) {
      return number != 0 && even(number - 1);
    }
  }

  @Test
  void mutualRecursionEnds() {
    assertThat(Edges.of(folder, Pair.class).reachedFrom("Pair#even")).containsExactly("Pair#odd");
  }
}
