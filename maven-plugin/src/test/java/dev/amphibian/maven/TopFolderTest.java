package dev.amphibian.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Places are relative to")
class TopFolderTest {

  @TempDir private Path root;

  private Path pom(String folder, String... modules) throws IOException {
    Path project = root.resolve(folder).normalize();
    Files.createDirectories(project);
    StringBuilder listed = new StringBuilder();
    for (String module : modules) {
      listed.append("<module>").append(module).append("</module>");
    }
    Files.writeString(
        project.resolve("pom.xml"), "<project><modules>" + listed + "</modules></project>");
    return project;
  }

  @Test
  void the_folder_of_a_project_that_stands_alone() throws IOException {
    pom("");
    Path alone = pom("samples/alone");

    assertThat(TopFolder.of(alone, List.of(alone))).isEqualTo(alone);
  }

  @Test
  void the_outermost_project_that_lists_it_by_way_of_others() throws IOException {
    pom("top", "services");
    pom("top/services", "group/orders");
    Path orders = pom("top/services/group/orders");

    assertThat(TopFolder.of(orders, List.of(orders))).isEqualTo(root.resolve("top"));
  }

  @Test
  void one_that_lists_it_in_a_profile_or_by_its_pom() throws IOException {
    Path listed = pom("top/orders");
    Files.writeString(
        root.resolve("top/pom.xml"),
        "<project><profiles><profile><modules><module>orders/pom.xml</module></modules></profile>"
            + "</profiles></project>");

    assertThat(TopFolder.of(listed, List.of())).isEqualTo(root.resolve("top"));
  }

  @Test
  void what_holds_all_modules_where_they_lie_side_by_side() throws IOException {
    Path all = pom("work/all", "../orders");
    Path orders = pom("work/orders");

    assertThat(TopFolder.of(all, List.of(all, orders))).isEqualTo(root.resolve("work"));
  }

  @Test
  void the_project_itself_where_a_pom_above_cannot_be_read() throws IOException {
    Path project = pom("top/orders");
    Files.writeString(root.resolve("top/pom.xml"), "no <xml");

    assertThat(TopFolder.of(project, List.of())).isEqualTo(project);
  }
}
