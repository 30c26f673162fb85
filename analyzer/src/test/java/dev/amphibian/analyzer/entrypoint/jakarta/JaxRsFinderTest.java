package dev.amphibian.analyzer.entrypoint.jakarta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.entrypoint.Triggers;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Resources as the specification of JAX-RS has them served. */
class JaxRsFinderTest {

  private final Triggers triggers;

  JaxRsFinderTest(@TempDir Path folder) {
    triggers = Triggers.in(folder, "fixtures/entrypoint/JaxRs.java");
  }

  @Nested
  class Paths {

    @Test
    void areThoseOfApplicationClassAndMethod() {
      assertThat(triggers.of("Parts#all")).containsExactly("GET /api/parts");
      assertThat(triggers.of("Parts#find")).containsExactly("GET /api/parts/{number: [0-9]+}");
    }

    @Test
    void areSeveralWhereSeveralApplicationsServeTheResource() {
      assertThat(triggers.of("Users#delete"))
          .containsExactly("DELETE /admin/users/{id}, /api/users/{id}");
    }

    @Test
    void mayBeginWithASetting(@TempDir Path folder) {
      Triggers old = Triggers.in(folder, "fixtures/entrypoint/JaxRsOfJavaEe.java");

      assertThat(old.of("Old#both")).containsExactly("GET|POST /services/old");
    }
  }

  @Nested
  class Methods {

    @Test
    void mayHaveVerbsOfTheApplicationsOwn() {
      assertThat(triggers.of("Parts#lock")).containsExactly("LOCK /api/parts/{number}");
    }

    @Test
    void mustBeMappedAndCallable() {
      assertThat(triggers.handlers("Parts"))
          .containsExactly("Parts#all", "Parts#find", "Parts#lock");
    }
  }

  @Nested
  class Inheritance {

    @Test
    void takesAnnotationsFromAnInterface() {
      assertThat(triggers.of("Orders#place")).containsExactly("POST /api/orders/new");
      assertThat(triggers.of("Orders#order")).containsExactly("GET /api/orders/{id}");
    }

    @Test
    void endsAtAMethodWithAnyAnnotationOfJaxRs() {
      assertThat(triggers.of("Orders#redefined")).isEmpty();
    }

    @Test
    void takesMethodsFromASuperclass() {
      assertThat(triggers.handlers("Customers")).containsExactly("Customers#count");
      assertThat(triggers.of("Customers#count")).containsExactly("GET /api/customers/count");
    }
  }

  @Nested
  class Locators {

    @Test
    void leadToTheClassTheyReturn() {
      assertThat(triggers.of("Suppliers#list"))
          .containsExactly("GET /api/parts/{number}/suppliers");
      assertThat(triggers.of("Prices#put")).containsExactly("PUT /api/parts/prices/{currency}");
    }

    @Test
    void leadToTheClassesTheyMake() {
      assertThat(triggers.of("Drawings#drawing")).containsExactly("GET /api/parts/documents");
      assertThat(triggers.of("Manuals#manual")).containsExactly("GET /api/parts/documents");
    }

    @Test
    void areTheOnlyWayToAClassWithoutPath() {
      assertThat(triggers.handlers("Unused")).isEmpty();
    }
  }

  @Test
  void clientsAreNotServed() {
    assertThat(triggers.handlers("ElsewhereStub")).isEmpty();
  }
}
