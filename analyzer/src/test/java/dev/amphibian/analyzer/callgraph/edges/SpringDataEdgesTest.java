package dev.amphibian.analyzer.callgraph.edges;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.stereotype.Service;

/** Whom a call on a repository runs. */
class SpringDataEdgesTest extends FrameworkEdgesTest {

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
    Edges edges = edges(DefaultMethod.class);

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
    assertThat(edges(Fragment.class).from("Shop#start"))
        .containsExactly("SearchingImpl#search PROVEN");
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
    assertThat(edges(BaseRepository.class).from("Shop#start")).contains("Base#any PROVEN");
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
    assertThat(edges(Specified.class).from("Shop#byClass")).contains("Cheap#toPredicate POSSIBLE");
  }

  @Test
  void aSpecificationMayBeALambda() {
    assertThat(edges(Specified.class).from("Shop#byLambda")).contains("Shop#named PROVEN");
  }
}
