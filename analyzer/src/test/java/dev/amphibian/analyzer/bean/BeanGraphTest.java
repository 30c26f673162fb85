package dev.amphibian.analyzer.bean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.TestCodebase;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which beans there are, and which of them Spring would hand in where. */
class BeanGraphTest {

  private final Codebase codebase;
  private final BeanGraph graph;

  BeanGraphTest(@TempDir Path folder) {
    codebase =
        TestCodebase.of(folder, "fixtures/callgraph/Injection.java", "fixtures/bean/Beans.java")
            .read();
    graph = BeanGraph.of(codebase);
  }

  private Bean bean(String name) {
    return graph.beans().stream()
        .filter(bean -> bean.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not among " + names()));
  }

  private List<String> names() {
    return graph.beans().stream().map(Bean::name).toList();
  }

  private TypeInfo type(String name) {
    return codebase
        .type("fixtures.callgraph.Injection$" + name)
        .or(() -> codebase.type("fixtures.bean.Beans$" + name))
        .orElseThrow();
  }

  private List<InjectionPoint> injections(String type) {
    return graph.injections(type(type));
  }

  @Nested
  class Beans {

    @Test
    void areNamedAsSpringNamesThem() {
      assertThat(names())
          .contains("injection.Smtp", "letter", "store", "named", "beans.Plain", "URLs")
          .doesNotContain("injection.NoBean", "notABean");
    }

    @Test
    void areAlwaysThereUnlessAProfileOrConditionDecides() {
      assertThat(bean("injection.Smtp").confidence()).isEqualTo(Confidence.PROVEN);
      assertThat(bean("injection.TestPayment").confidence()).isEqualTo(Confidence.LIKELY);
      assertThat(bean("injection.RealPayment").confidence()).isEqualTo(Confidence.POSSIBLE);
      assertThat(bean("conditional").confidence()).isEqualTo(Confidence.POSSIBLE);
    }

    @Test
    void areSharedUnlessTheirScopeSaysOtherwise() {
      assertThat(bean("beans.Plain").isShared()).isTrue();
      assertThat(bean("beans.Singleton").isShared()).isTrue();
      assertThat(bean("beans.Prototype").isShared()).isFalse();
      assertThat(bean("beans.PerRequest").isShared()).isFalse();
      assertThat(bean("proto").isShared()).isFalse();
    }

    @Test
    void includeRepositoriesButNotTheirBases() {
      assertThat(names()).contains("injection.JpaOrders").doesNotContain("beans.BaseRepository");
    }

    @Test
    void includeConfigurationPropertiesAndComposedStereotypes() {
      assertThat(names())
          .contains("limits-fixtures.bean.Beans$Limits", "beans.UseCase", "beans.Web");
    }

    @Test
    void fromFactoriesHaveTheDeclaredTypeAndTheFactory() {
      assertThat(bean("store").type()).isEqualTo("fixtures.callgraph.Injection$Store");
      assertThat(bean("store").factory()).isPresent();
      assertThat(bean("store").declaration().simpleName()).isEqualTo("Injection$Stores");
    }

    @Test
    void areFoundByTheTypesAboveThem() {
      assertThat(graph.candidates("fixtures.callgraph.Injection$Mail"))
          .extracting(Bean::name)
          .containsExactly("letter", "injection.Smtp");
      assertThat(graph.component("fixtures.callgraph.Injection$Smtp")).isPresent();
      assertThat(graph.component("fixtures.callgraph.Injection$Store")).isEmpty();
    }
  }

  @Nested
  class Injections {

    @Test
    void comeThroughTheOnlyConstructor() {
      assertThat(injections("ByQualifier"))
          .extracting(InjectionPoint::member)
          .containsExactly("parameter 1 of Injection$ByQualifier's constructor");
    }

    @Test
    void comeThroughTheAnnotatedConstructorAmongSeveral() {
      assertThat(graph.constructor(type("ByAnnotatedConstructor")).orElseThrow().parameters())
          .hasSize(1);
      assertThat(injections("ByAnnotatedConstructor").get(0).beans())
          .extracting(Bean::name)
          .containsExactly("injection.StoppedClock");
    }

    @Test
    void comeThroughTheConstructorWithoutParametersWhereNoneIsAnnotated() {
      assertThat(graph.constructor(type("TwoConstructors")).orElseThrow().parameters()).isEmpty();
    }

    @Test
    void comeThroughFieldsAndSettersInheritedOnesIncluded() {
      assertThat(injections("ByField")).hasSize(1);
      assertThat(injections("BySetter")).hasSize(1);
      assertThat(injections("ByInheritedField")).hasSize(1);
      assertThat(graph.hasMemberInjection(type("ByInheritedField"))).isTrue();
      assertThat(graph.hasMemberInjection(type("ByQualifier"))).isFalse();
    }

    @Test
    void areAllCandidatesForACollection() {
      InjectionPoint all = injections("ByList").get(0);

      assertThat(all.isCollection()).isTrue();
      assertThat(all.beans()).hasSize(2);
    }

    @Test
    void areTheQualifiedThePrimaryOrTheNamedBean() {
      assertThat(injections("ByQualifier").get(0).beans())
          .extracting(Bean::name)
          .containsExactly("letter");
      assertThat(injections("ByPrimary").get(0).beans())
          .extracting(Bean::name)
          .containsExactly("injection.SystemClock");
      assertThat(injections("ByParameterName").get(0).beans())
          .extracting(Bean::name)
          .containsExactly("letter");
    }

    @Test
    void areNoneOfTheApplicationsWhereALibraryProvidesThem() {
      assertThat(injections("Publisher").get(0).beans()).isEmpty();
    }
  }
}
