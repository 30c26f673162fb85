package dev.amphibian.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.maven.Applications.Kind;
import dev.amphibian.maven.Applications.Member;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Of the modules of a build")
class ApplicationsTest {

  private final List<Member> members = new ArrayList<>();

  private void module(String key, Kind kind, String... needs) {
    members.add(new Member(key, kind, Set.of(needs)));
  }

  private List<String> applications() {
    Applications applications = new Applications(members);
    return members.stream().map(Member::key).filter(applications::isApplication).toList();
  }

  private Set<String> holding(String key) {
    return new Applications(members).holding(key);
  }

  @Nested
  @DisplayName("an application is")
  class AnApplication {

    @Test
    void the_only_one() {
      module("only", Kind.CLASSES);

      assertThat(applications()).containsExactly("only");
      assertThat(holding("only")).containsExactly("only");
    }

    @Test
    void one_that_no_other_depends_on() {
      module("core", Kind.CLASSES);
      module("service", Kind.CLASSES, "core");
      module("web", Kind.CLASSES, "service");
      module("batch", Kind.CLASSES, "core");

      assertThat(applications()).containsExactly("web", "batch");
      assertThat(holding("core")).containsExactly("batch", "web");
      assertThat(holding("service")).containsExactly("web");
    }

    @Test
    void one_that_runs_by_itself_even_if_others_depend_on_it() {
      module("shop", Kind.DEPLOYED);
      module("shop-with-extras", Kind.DEPLOYED, "shop");

      assertThat(applications()).containsExactly("shop", "shop-with-extras");
      assertThat(holding("shop")).containsExactly("shop", "shop-with-extras");
    }

    @Test
    void one_archive_of_several_instead_of_what_is_in_it() {
      module("ejb", Kind.CLASSES);
      module("web", Kind.DEPLOYED);
      module("all", Kind.ENTERPRISE, "ejb", "web");

      assertThat(applications()).containsExactly("all");
      assertThat(holding("web")).containsExactly("all");
      assertThat(holding("ejb")).containsExactly("all");
    }
  }

  @Nested
  @DisplayName("no application is")
  class NoApplication {

    @Test
    void one_without_code() {
      module("parent", Kind.NOTHING);

      assertThat(applications()).isEmpty();
      assertThat(holding("parent")).isEmpty();
    }

    @Test
    void one_that_only_lists_others() {
      module("orders", Kind.CLASSES);
      module("bills", Kind.CLASSES);
      module("coverage", Kind.NOTHING, "orders", "bills");

      assertThat(applications()).containsExactly("orders", "bills");
    }

    @Test
    void a_library_that_is_reached_by_way_of_one_without_code() {
      module("core", Kind.CLASSES);
      module("starter", Kind.NOTHING, "core");
      module("web", Kind.CLASSES, "starter");

      assertThat(applications()).containsExactly("web");
      assertThat(holding("core")).containsExactly("web");
    }
  }

  @Test
  void those_outside_count_for_nothing() {
    module("web", Kind.CLASSES, "elsewhere");

    assertThat(applications()).containsExactly("web");
    assertThat(holding("elsewhere")).isEmpty();
  }

  @Test
  void a_circle_ends() {
    module("egg", Kind.CLASSES, "hen");
    module("hen", Kind.CLASSES, "egg");

    assertThat(applications()).isEmpty();
  }

  @Test
  void the_order_of_naming_decides_nothing() {
    module("core", Kind.CLASSES);
    module("starter", Kind.NOTHING, "core");
    module("web", Kind.DEPLOYED, "starter");
    module("all", Kind.ENTERPRISE, "web");
    List<String> before = applications();

    Collections.reverse(members);

    assertThat(applications()).containsExactlyElementsOf(before).containsExactly("all");
  }
}
