package dev.amphibian.analyzer.callgraph.edges;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.data.annotation.CreatedBy;
import org.springframework.data.domain.AuditorAware;
import org.springframework.data.jpa.domain.support.AuditingEntityListener;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** What storing and loading entities runs of the application. */
class StoredEntityEdgesTest extends FrameworkEdgesTest {

  static class Projected {
    @Entity
    static class Part {
      @Id Long id;
    }

    record View(Long id) {
      View {
        check(id);
      }

      static void check(Long id) {}
    }

    interface Parts extends JpaRepository<Part, Long> {
      @Query("select p.id as id from Part p")
      List<View> views();
    }

    @Service
    static class Shop {
      private final Parts parts;

      Shop(Parts parts) {
        this.parts = parts;
      }

      List<View> start() {
        return parts.views();
      }
    }
  }

  @Test
  void aProjectionToAClassMakesIt() {
    assertThat(edges(Projected.class).from("Shop#start")).contains("View#<init> POSSIBLE");
  }

  static class Audited {
    @Entity
    @EntityListeners(AuditingEntityListener.class)
    static class Part {
      @Id Long id;
      @CreatedBy String by;
    }

    @Entity
    static class Order {
      @Id Long id;
    }

    interface Parts extends JpaRepository<Part, Long> {}

    interface Orders extends JpaRepository<Order, Long> {}

    @Component
    static class Auditor implements AuditorAware<String> {
      @Override
      public Optional<String> getCurrentAuditor() {
        return Optional.of("");
      }
    }

    @Service
    static class Shop {
      private final Parts parts;
      private final Orders orders;

      Shop(Parts parts, Orders orders) {
        this.parts = parts;
        this.orders = orders;
      }

      void part(Part part) {
        parts.save(part);
      }

      void order(Order order) {
        orders.save(order);
      }
    }
  }

  @Test
  void storingAnAuditedEntityAsksWhoDidIt() {
    Edges edges = edges(Audited.class);

    assertThat(edges.from("Shop#part")).contains("Auditor#getCurrentAuditor POSSIBLE");
    assertThat(edges.from("Shop#order")).doesNotContain("Auditor#getCurrentAuditor POSSIBLE");
  }

  static class Listened {
    static class Stamping {
      @PrePersist
      @PreUpdate
      void stamp(Object entity) {}

      void other(Object entity) {}
    }

    @Entity
    @EntityListeners(Stamping.class)
    static class Part {
      @Id Long id;
    }

    void start(EntityManager entities, Part part) {
      entities.persist(part);
    }
  }

  @Test
  void storingAnEntityTellsItsListener() {
    assertThat(edges(Listened.class).from("Listened#start"))
        .containsExactly("Stamping#stamp POSSIBLE");
  }

  static class TwoEntities {
    @Entity
    static class Part {
      @Id Long id;

      public Long getId() {
        return id;
      }
    }

    @Entity
    static class Order {
      @Id Long id;

      public Long getId() {
        return id;
      }
    }

    interface Parts extends JpaRepository<Part, Long> {}

    @Service
    static class Shop {
      private final Parts parts;

      Shop(Parts parts) {
        this.parts = parts;
      }

      List<Part> start() {
        return parts.findAll();
      }
    }
  }

  @Test
  void aRepositoryTouchesItsEntityAlone() {
    assertThat(edges(TwoEntities.class).from("Shop#start")).containsExactly("Part#getId POSSIBLE");
  }
}
