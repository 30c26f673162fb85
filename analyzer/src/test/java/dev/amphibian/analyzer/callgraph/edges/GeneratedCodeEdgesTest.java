package dev.amphibian.analyzer.callgraph.edges;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mapstruct.factory.Mappers;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** What Lombok and MapStruct compile to, written out as they do. */
class GeneratedCodeEdgesTest extends FrameworkEdgesTest {

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
    assertThat(edges(Built.class).reachedFrom("Built#start"))
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

  /** Lombok's hashCode and equals ask parts through variables of type Object. */
  @Test
  void aGeneratedHashCodeAsksTheParts() {
    assertThat(edges(Compared.class).from("Order#hashCode"))
        .containsExactly("Customer#hashCode PROVEN", "Order#getCustomer PROVEN");
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
    assertThat(edges(Mapped.class).from("Mapped#start"))
        .containsExactly("PartMapper#<clinit> LIKELY", "PartMapperImpl#toView PROVEN");
  }

  /** What Lombok's {@code @RequiredArgsConstructor} compiles to. */
  static class GeneratedConstructor {
    interface Mail {
      void send();
    }

    @Component("letter")
    static class Letter implements Mail {
      @Override
      public void send() {}
    }

    @Component("parcel")
    static class Parcel implements Mail {
      @Override
      public void send() {}
    }

    @Service
    static class Shop {
      private final Mail letter;

      public Shop(final Mail letter) {
        this.letter = letter;
      }

      void start() {
        letter.send();
      }
    }
  }

  @Test
  void aGeneratedConstructorsParameterIsNamedAsItsField() {
    assertThat(edges(GeneratedConstructor.class).from("Shop#start"))
        .containsExactly("Letter#send PROVEN");
  }

  /** What MapStruct makes with {@code componentModel = "spring"}. */
  static class GeneratedMapper {
    interface PartMapper {
      String toView(String part);

      default String trim(String text) {
        return text.trim();
      }
    }

    @Component
    static class PartMapperImpl implements PartMapper {
      @Override
      public String toView(String part) {
        return trim(part);
      }
    }

    @Service
    static class Shop {
      private final PartMapper mapper;

      Shop(PartMapper mapper) {
        this.mapper = mapper;
      }

      String start() {
        return mapper.toView("");
      }
    }
  }

  @Test
  void aGeneratedMapperIsItsInterfacesImplementation() {
    assertThat(edges(GeneratedMapper.class).reachedFrom("Shop#start"))
        .containsExactly("PartMapper#trim", "PartMapperImpl#toView");
  }
}
