package dev.amphibian.analyzer.bean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.Project;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.read.CodebaseReader;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Spring wrote down while it built ahead of time is the truth on which beans there are. */
class AotBeansTest {

  private static final String SOURCE =
      """
      package shop;
      import org.springframework.boot.autoconfigure.SpringBootApplication;
      import org.springframework.context.annotation.Profile;
      import org.springframework.stereotype.Component;
      @SpringBootApplication
      class Application {
        @Component("card") @Profile("prod") static class Card {}
        @Component("cash") @Profile("!prod") static class Cash {}
      }
      class Application__BeanDefinitions {}
      """;
  private static final String REGISTRATIONS =
      """
      package shop;
      class Application__BeanFactoryRegistrations {
        void registerBeanDefinitions(DefaultListableBeanFactory beanFactory) {
          beanFactory.registerBeanDefinition("application", Application__BeanDefinitions.get());
          beanFactory.registerBeanDefinition("card", Application__BeanDefinitions.card());
        }
      }
      """;

  private static Project project(Path folder) throws IOException {
    return new Project(folder).source("shop/Application.java", SOURCE).compile();
  }

  @Test
  void leavesAloneWhatNothingIsWrittenDownAbout(@TempDir Path folder) throws IOException {
    BeanGraph graph = BeanGraph.of(CodebaseReader.read(project(folder).input()));

    assertThat(graph.byName("card"))
        .extracting(Bean::confidence)
        .containsExactly(Confidence.POSSIBLE);
    assertThat(graph.byName("cash"))
        .extracting(Bean::confidence)
        .containsExactly(Confidence.LIKELY);
  }

  @Test
  void knowsForCertainWhatIsWrittenDownAndDropsTheRest(@TempDir Path folder) throws IOException {
    Project project = project(folder);
    project.file(
        "target/spring-aot/main/sources/shop/Application__BeanFactoryRegistrations.java",
        REGISTRATIONS);

    BeanGraph graph = BeanGraph.of(CodebaseReader.read(project.input()));

    assertThat(graph.beans())
        .allMatch(bean -> bean.confidence() == Confidence.PROVEN)
        .extracting(Bean::name)
        .containsExactlyInAnyOrder("application", "card");
  }

  @Test
  void doesNotTakeTheGeneratedClassesForTheApplications(@TempDir Path folder) throws IOException {
    Codebase codebase = CodebaseReader.read(project(folder).input());

    assertThat(codebase.types())
        .extracting(TypeInfo::simpleName)
        .contains("Application$Card")
        .doesNotContain("Application__BeanDefinitions");
  }
}
