package dev.amphibian.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The pages")
class GoalPagesTest {

  private static final Path PAGES = Path.of("..", "docs");

  @Test
  void are_there_for_the_goals_of_the_descriptor_and_no_others() throws Exception {
    List<String> goals = goals().stream().map(goal -> text(goal, "goal")).sorted().toList();

    try (Stream<Path> pages = Files.list(PAGES.resolve("goals"))) {
      assertThat(pages.map(page -> page.getFileName().toString().replace(".md", "")).sorted())
          .isEqualTo(goals);
    }
    String readme = Files.readString(Path.of("..", "README.md"));
    assertThat(goals).allMatch(goal -> readme.contains("(docs/goals/" + goal + ".md)"));
  }

  @Test
  void name_every_property_that_a_goal_takes() throws Exception {
    String pages = pages();

    assertThat(properties()).isNotEmpty().allMatch(pages::contains);
  }

  private static TreeSet<String> properties() throws Exception {
    TreeSet<String> properties = new TreeSet<>();
    for (Xpp3Dom goal : goals()) {
      for (Xpp3Dom parameter : goal.getChild("configuration").getChildren()) {
        String value = String.valueOf(parameter.getValue());
        if (value.startsWith("${amphibian.")) {
          properties.add(value.substring(2, value.length() - 1));
        }
      }
    }
    return properties;
  }

  private static String pages() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> pages = Files.walk(PAGES)) {
      for (Path page : pages.filter(Files::isRegularFile).toList()) {
        texts.add(Files.readString(page));
      }
    }
    return texts.stream().collect(Collectors.joining());
  }

  private static List<Xpp3Dom> goals() throws IOException, XmlPullParserException {
    Path descriptor = Path.of("target", "classes", "META-INF", "maven", "plugin.xml");
    Xpp3Dom plugin = Xpp3DomBuilder.build(Files.newBufferedReader(descriptor));
    return Stream.of(plugin.getChild("mojos").getChildren())
        .filter(goal -> !text(goal, "goal").equals("help"))
        .toList();
  }

  private static String text(Xpp3Dom element, String child) {
    return element.getChild(child).getValue();
  }
}
