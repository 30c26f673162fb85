package dev.amphibian.analyzer.callgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapstruct.factory.Mappers;

/** What Lombok and MapStruct compile to, written out as they do. */
class GeneratedCodeEdgesTest {

  @TempDir private Path folder;

  private List<String> from(Class<?> application, String method) {
    return Edges.of(folder, application).from(method);
  }

  static class Built {
    static class Part {
      private final String name;

      Part(String name) {
        this.name = name;
      }

      static PartBuilder builder() {
        return new PartBuilder();
      }

      String getName() {
        return name;
      }

      static class PartBuilder {
        private String name = "";

        PartBuilder name(String name) {
          this.name = name;
          return this;
        }

        Part build() {
          return new Part(this.name);
        }

        @Override
        public String toString() {
          return "Part.PartBuilder(name=" + this.name + ")";
        }
      }
    }

    Part start() {
      return Part.builder().name("").build();
    }
  }

  @Test
  void aBuilderIsFollowedToItsProduct() {
    assertThat(Edges.of(folder, Built.class).reachedFrom("Built#start"))
        .containsExactly(
            "Part#<init>",
            "Part#builder",
            "Part$PartBuilder#<init>",
            "Part$PartBuilder#build",
            "Part$PartBuilder#name");
  }

  static class Compared {
    static class Order {
      private Customer customer = new Customer();

      public Customer getCustomer() {
        return customer;
      }

      @Override
      public int hashCode() {
        Object $customer = getCustomer();
        return $customer == null ? 43 : $customer.hashCode();
      }

      @Override
      public boolean equals(Object other) {
        return other instanceof Order;
      }
    }

    static class Customer {
      @Override
      public int hashCode() {
        return 1;
      }

      @Override
      public boolean equals(Object other) {
        return other instanceof Customer;
      }
    }
  }

  // Missed: Lombok's hashCode and equals ask parts through variables of type Object.
  @Test
  void missesThePartsThatAGeneratedHashCodeAsks() {
    assertThat(from(Compared.class, "Order#hashCode")).containsExactly("Order#getCustomer PROVEN");
  }

  static class Mapped {
    interface PartMapper {
      PartMapper INSTANCE = Mappers.getMapper(PartMapper.class);

      String toView(String part);
    }

    static class PartMapperImpl implements PartMapper {
      @Override
      public String toView(String part) {
        return part;
      }
    }

    String start() {
      return PartMapper.INSTANCE.toView("");
    }
  }

  @Test
  void aMapperLookedUpByItsInterfaceIsTheGeneratedOne() {
    assertThat(from(Mapped.class, "Mapped#start"))
        .containsExactly("PartMapper#<clinit> LIKELY", "PartMapperImpl#toView PROVEN");
  }
}
