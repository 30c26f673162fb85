package dev.amphibian.analyzer.callgraph.edges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

/** Enums and records. */
class EnumAndRecordEdgesTest extends EdgesTest {

  static class EnumBodies {
    enum Operation {
      ADD {
        @Override
        int apply(int number) {
          return number + 1;
        }
      },
      KEEP;

      int apply(int number) {
        return number;
      }
    }

    int start(Operation operation) {
      return operation.apply(1);
    }
  }

  @Test
  void anEnumsConstantsRunTheirOwnBodiesOrTheCommonOne() {
    assertThat(edges(EnumBodies.class).from("EnumBodies#start"))
        .containsExactly(
            "Operation#<clinit> LIKELY", "Operation#apply LIKELY", "Operation$1#apply LIKELY");
  }

  static class EnumWithFunctions {
    enum Operation {
      DOUBLE(() -> twice()),
      ZERO(Operation::nothing);

      private final IntSupplier work;

      Operation(IntSupplier work) {
        this.work = work;
      }

      int run() {
        return work.getAsInt();
      }

      static int twice() {
        return 2;
      }

      static int nothing() {
        return 0;
      }
    }

    int start(Operation operation) {
      return operation.run();
    }
  }

  @Test
  void anEnumsConstantsRunTheFunctionsThatTheyAreMadeWith() {
    assertThat(edges(EnumWithFunctions.class).from("Operation#run"))
        .containsExactly("Operation#nothing LIKELY", "lambda in Operation#<clinit> LIKELY");
  }

  static class EnumImplements {
    interface Priced {
      int price();
    }

    enum Size implements Priced {
      SMALL;

      @Override
      public int price() {
        return 1;
      }
    }

    int start(Priced priced) {
      return priced.price();
    }
  }

  @Test
  void anEnumImplementsInterfaces() {
    assertThat(edges(EnumImplements.class).from("EnumImplements#start"))
        .containsExactly("Size#price PROVEN");
  }

  static class EnumSwitch {
    enum Size {
      SMALL,
      LARGE
    }

    int start(Size size) {
      return switch (size) {
        case SMALL -> small();
        case LARGE -> large();
      };
    }

    int small() {
      return 1;
    }

    int large() {
      return 2;
    }
  }

  @Test
  void everyArmOfASwitchOverAnEnumIsFollowed() {
    assertThat(edges(EnumSwitch.class).from("EnumSwitch#start"))
        .contains("EnumSwitch#large PROVEN", "EnumSwitch#small PROVEN");
  }

  static class RecordAccessors {
    record Item(String name, int price) {
      @Override
      public String name() {
        return trimmed();
      }

      private String trimmed() {
        return name.trim();
      }
    }

    String start(Item item) {
      return item.name() + item.price();
    }
  }

  @Test
  void aRecordsAccessorsAreCalledWrittenOutOrNot() {
    assertThat(edges(RecordAccessors.class).reachedFrom("RecordAccessors#start"))
        .containsExactly("Item#name", "Item#price", "Item#trimmed");
  }

  static class RecordParts {
    record Order(Customer customer) {}

    static class Customer {
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
        return other instanceof Customer;
      }
    }

    String text(Order order) {
      return order.toString();
    }

    int hash(Order order) {
      return order.hashCode();
    }

    boolean same(Order one, Order other) {
      return one.equals(other);
    }
  }

  @Test
  void aRecordsTextAsksItsParts() {
    assertThat(edges(RecordParts.class).reachedFrom("RecordParts#text"))
        .contains("Customer#toString")
        .doesNotContain("Customer#hashCode");
  }

  @Test
  void aRecordsHashCodeAsksItsParts() {
    assertThat(edges(RecordParts.class).reachedFrom("RecordParts#hash"))
        .contains("Customer#hashCode")
        .doesNotContain("Customer#toString");
  }

  static class CompactConstructor {
    record Range(int from, int to) {
      Range {
        check(from, to);
      }

      Range(int to) {
        this(start(), to);
      }

      static int start() {
        return 0;
      }

      static void check(int from, int to) {}
    }

    Range start() {
      return new Range(1);
    }
  }

  @Test
  void aRecordsOtherConstructorEndsInTheCompactOne() {
    assertThat(edges(CompactConstructor.class).reachedFrom("CompactConstructor#start"))
        .containsExactly("Range#<init>", "Range#check", "Range#start");
  }
}
