package dev.amphibian.analyzer.entrypoint.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.entrypoint.Triggers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Controllers that Spring MVC knows by their interface. */
class UrlControllerFinderTest {

  private static final String FILE =
      """
      <beans xmlns="http://www.springframework.org/schema/beans">
        <bean id="described" class="fixtures.entrypoint.UrlControllers$ByFile"/>
        <bean class="org.springframework.web.servlet.handler.SimpleUrlHandlerMapping">
          <property name="mappings">
            <props><prop key="/parts.htm">described</prop><prop key="/x">other</prop></props>
          </property>
        </bean>
        <bean class="org.springframework.web.servlet.handler.SimpleUrlHandlerMapping">
          <property name="mappings"><value>
            /lines.htm=described
          </value></property>
        </bean>
      </beans>
      """;

  @TempDir Path folder;
  private Triggers triggers;

  @BeforeEach
  void read() throws IOException {
    Files.writeString(
        Files.createDirectories(folder.resolve("classes")).resolve("beans.spring.xml"), FILE);
    triggers = Triggers.in(folder, "fixtures/entrypoint/UrlControllers.java");
  }

  @Test
  void aBeanWhoseNameIsAPathAnswersThere() {
    assertThat(triggers.of("ByName#handleRequest")).containsExactly("ANY /by-name");
  }

  @Test
  void aMappingInAFileGivesPathsToABean() {
    assertThat(triggers.of("ByFile#handleRequestInternal"))
        .containsExactly("ANY /lines.htm, /parts.htm");
  }

  @Test
  void whatIsNoBeanIsNoEntryPoint() {
    assertThat(triggers.handlers("NoBean")).isEmpty();
  }
}
