package dev.amphibian.analyzer.callgraph;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.annotation.CreatedBy;
import org.springframework.data.domain.AuditorAware;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.domain.support.AuditingEntityListener;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** What a repository's method runs of the application. */
class SpringDataEdgesTest {

  @TempDir private Path folder;

  private List<String> from(Class<?> application, String method) {
    return Edges.of(folder, application).from(method);
  }

  static class DefaultMethod {
    @Entity
    static class Part {
      @Id Long id;
    }

    interface Parts extends JpaRepository<Part, Long> {
      default Part only() {
        return first(findAll());
      }

      private Part first(List<Part> parts) {
        return parts.get(0);
      }
    }

    @Service
    static class Shop {
      private final Parts parts;

      Shop(Parts parts) {
        this.parts = parts;
      }

      Part start() {
        return parts.only();
      }
    }
  }

  @Test
  void aRepositorysDefaultMethodIsTheApplicationsOwn() {
    Edges edges = Edges.of(folder, DefaultMethod.class);

    assertThat(edges.from("Shop#start")).containsExactly("Parts#only PROVEN");
    assertThat(edges.from("Parts#only")).contains("Parts#first PROVEN");
  }

  static class Fragment {
    @Entity
    static class Part {
      @Id Long id;
    }

    interface Searching {
      List<Part> search(String text);
    }

    interface Parts extends JpaRepository<Part, Long>, Searching {}

    static class SearchingImpl implements Searching {
      @Override
      public List<Part> search(String text) {
        return List.of();
      }
    }

    static class OtherImpl {
      public List<Part> search(String text) {
        return List.of();
      }
    }

    @Service
    static class Shop {
      private final Parts parts;

      Shop(Parts parts) {
        this.parts = parts;
      }

      List<Part> start() {
        return parts.search("");
      }
    }
  }

  @Test
  void aFragmentsClassIsFoundByItsName() {
    assertThat(from(Fragment.class, "Shop#start")).containsExactly("SearchingImpl#search PROVEN");
  }

  static class BaseRepository {
    @Entity
    static class Part {
      @Id Long id;
    }

    interface Base<T> extends JpaRepository<T, Long> {
      default Optional<T> any() {
        return findAll().stream().findFirst();
      }
    }

    interface Parts extends Base<Part> {}

    @Service
    static class Shop {
      private final Parts parts;

      Shop(Parts parts) {
        this.parts = parts;
      }

      Optional<Part> start() {
        return parts.any();
      }
    }
  }

  @Test
  void aBaseRepositorysDefaultMethodRuns() {
    assertThat(from(BaseRepository.class, "Shop#start")).contains("Base#any PROVEN");
  }

  static class Specified {
    @Entity
    static class Part {
      @Id Long id;
    }

    interface Parts extends JpaRepository<Part, Long>, JpaSpecificationExecutor<Part> {}

    static class Cheap implements Specification<Part> {
      private static final long serialVersionUID = 1;

      @Override
      public Predicate toPredicate(
          Root<Part> root, CriteriaQuery<?> query, CriteriaBuilder criteria) {
        return criteria.conjunction();
      }
    }

    @Service
    static class Shop {
      private final Parts parts;

      Shop(Parts parts) {
        this.parts = parts;
      }

      List<Part> byLambda() {
        return parts.findAll((root, query, criteria) -> named(criteria));
      }

      List<Part> byClass() {
        return parts.findAll(new Cheap());
      }

      Predicate named(CriteriaBuilder criteria) {
        return criteria.conjunction();
      }
    }
  }

  @Test
  void aSpecificationIsAskedForItsPredicate() {
    assertThat(from(Specified.class, "Shop#byClass")).contains("Cheap#toPredicate POSSIBLE");
  }

  @Test
  void aSpecificationMayBeALambda() {
    assertThat(from(Specified.class, "Shop#byLambda")).contains("Shop#named PROVEN");
  }

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
    assertThat(from(Projected.class, "Shop#start")).contains("View#<init> POSSIBLE");
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
    Edges edges = Edges.of(folder, Audited.class);

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
    assertThat(from(Listened.class, "Listened#start")).containsExactly("Stamping#stamp POSSIBLE");
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
    assertThat(from(TwoEntities.class, "Shop#start")).containsExactly("Part#getId POSSIBLE");
  }
}
