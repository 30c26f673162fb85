package dev.amphibian.analyzer.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.amphibian.analyzer.TestCodebase;
import dev.amphibian.analyzer.analysis.Analysis;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the slices of {@code fixtures/content/Orders.java} touch outside the code. */
class ContentTest {

  private static Analysis analysis;

  @BeforeAll
  static void analyze(@TempDir Path folder) {
    analysis = TestCodebase.of(folder, "fixtures/content/Orders.java").analyze();
  }

  private static List<Content> all(String handler) {
    return analysis.entryPoints().stream()
        .filter(judged -> judged.entryPoint().id().equals("fixtures.content.Orders$" + handler))
        .findFirst()
        .orElseThrow()
        .slice()
        .contents();
  }

  private static List<Content> of(String handler, ContentKind kind) {
    return all(handler).stream().filter(content -> content.kind() == kind).toList();
  }

  private static List<String> names(String handler, ContentKind kind) {
    return of(handler, kind).stream().map(Content::name).toList();
  }

  @Nested
  class Tables {

    private List<String> of(String handler) {
      return names(handler, ContentKind.TABLE);
    }

    @Test
    void ofARepositorysEntityComeWithEagerAndCascadedRelations() {
      assertThat(of("Saving#save"))
          .containsExactly("crm.client", "customer_order", "order_line", "order_note");
    }

    @Test
    void ofRelationsAreThereWhenTheCodeLooksAtThem() {
      assertThat(of("Saving#tags")).contains("tag", "customer_order_tag").doesNotContain("remark");
    }

    @Test
    void ofRelationsAreThereWhenTheAnswerShowsThem() {
      assertThat(of("Saving#shown")).contains("tag", "order_line").doesNotContain("remark");
    }

    @Test
    void ofAQueryInAnAnnotationAreThere() {
      assertThat(of("Saving#archive")).contains("archived_order", "old_customer");
      assertThat(of("Saving#audits")).contains("audit");
    }

    @Test
    void ofSqlAreThoseThatItNames() {
      assertThat(of("Naming#sql")).containsExactly("shelf", "stock");
    }

    @Test
    void ofAnEntityManagerAreThoseOfItsEntities() {
      assertThat(of("Naming#entities")).containsExactly("audit", "tag");
    }

    @Test
    void ofASubclassAreItsRoots() {
      assertThat(of("Naming#inherited"))
          .contains("crm.client")
          .doesNotContain("important_customer");
    }
  }

  @Nested
  class OutboundCalls {

    private List<String> to(String handler) {
      return names("Asking#" + handler, ContentKind.HTTP);
    }

    @Test
    void goToTheAddressThatIsHandedIn() {
      assertThat(to("rest")).containsExactly("https://rates.example/today");
    }

    @Test
    void goToTheAddressInASetting() {
      assertThat(to("setting")).containsExactly("https://orders.example/v1");
    }

    @Test
    void goToTheAddressThatIsNamedBefore() {
      assertThat(to("client")).containsExactly("https://client.example/x");
      assertThat(to("jdk")).containsExactly("https://jdk.example");
    }

    @Test
    void goToTheAddressOfAnInterface() {
      assertThat(to("exchange")).containsExactly("https://orders.example/state");
    }

    @Test
    void goNobodyKnowsWhereWithoutConstant() {
      assertThat(to("unknown")).containsExactly("", "https://known.example");
    }

    @Test
    void toQueuesNameTheTopic() {
      assertThat(names("Asking#event", ContentKind.QUEUE)).containsExactly("order-placed");
    }

    @Test
    void toDatabasesNameTheAddressWithoutSecrets() {
      assertThat(names("Naming#sql", ContentKind.DATABASE))
          .containsExactly("jdbc:postgresql://db:5432/shop?password=***");
    }

    @Test
    void toFilesNameThePath() {
      assertThat(names("Naming#files", ContentKind.FILE)).containsExactly("/var/log/orders.txt");
    }
  }

  @Nested
  class Gaps {

    @Test
    void areWhereOnlyTheRunningCodeKnowsWhatItCalls() {
      assertThat(names("Naming#plugin", ContentKind.GAP))
          .containsExactly("what Class.forName leads to");
      assertThat(names("Naming#sql", ContentKind.GAP)).isEmpty();
    }
  }

  @Nested
  class Keys {

    @Test
    void areThoseOfReachedTypesAndCalls() {
      assertThat(names("Naming#settings", ContentKind.CONFIGURATION))
          .contains(
              "orders.currency", "orders.default-size", "orders.limits.*", "orders.page-size");
      assertThat(names("Asking#setting", ContentKind.CONFIGURATION)).contains("orders.url");
    }

    @Test
    void ofOtherTypesAreAbsent() {
      assertThat(names("Saving#save", ContentKind.CONFIGURATION)).doesNotContain("orders.url");
    }
  }

  @Test
  void resourcesAreThoseThatConstantsName() {
    assertThat(names("Naming#resources", ContentKind.RESOURCE))
        .containsExactly("data/rates.csv", "fixtures/content/beside.txt", "top.txt");
  }

  @Test
  void librariesAreThoseThatClassesAndSettingsLeadTo() {
    List<Content> jars =
        analysis.entryPoints().stream()
            .filter(judged -> judged.entryPoint().id().endsWith("Naming#sql"))
            .findFirst()
            .orElseThrow()
            .slice()
            .neededJars()
            .contents();

    assertThat(jars)
        .extracting(Content::name, Content::because)
        .contains(
            tuple(
                "test:spring-jdbc",
                "Orders$Naming refers to org.springframework.jdbc.core.JdbcTemplate"));
    assertThat(jars)
        .extracting(Content::name)
        .contains("test:HikariCP", "test:slf4j-nop")
        .isSorted();
  }

  @Test
  void everythingSaysWhyItIsThere() {
    Content table = of("Naming#sql", ContentKind.TABLE).get(0);

    assertThat(table.because()).contains("query", "JdbcTemplate.queryForList");
    assertThat(table.path().start().name()).isEqualTo("sql");
    assertThat(table.place().file()).endsWith("Orders.java");
    assertThat(of("Saving#save", ContentKind.TABLE))
        .extracting(Content::because)
        .anyMatch(because -> because.contains("lines") && because.contains("saved"));
  }
}
