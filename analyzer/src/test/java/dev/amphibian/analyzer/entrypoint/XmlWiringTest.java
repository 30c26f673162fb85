package dev.amphibian.analyzer.entrypoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.FinderCatalogue;
import dev.amphibian.analyzer.TestCodebase;
import dev.amphibian.analyzer.codebase.NotRead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entry points that only Spring's XML files name. */
class XmlWiringTest {

  private static final String FIXTURE = "fixtures/entrypoint/XmlWired.java";
  private static final String FILE =
      """
      <beans xmlns="http://www.springframework.org/schema/beans"
          xmlns:p="http://www.springframework.org/schema/p"
          xmlns:task="http://www.springframework.org/schema/task"
          xmlns:jms="http://www.springframework.org/schema/jms"
          xmlns:redis="http://www.springframework.org/schema/redis"
          xmlns:batch="http://www.springframework.org/schema/batch"
          xmlns:int="http://www.springframework.org/schema/integration"
          xmlns:http="http://www.springframework.org/schema/integration/http"
          xmlns:intjms="http://www.springframework.org/schema/integration/jms"
          xmlns:ip="http://www.springframework.org/schema/integration/ip">
        <bean id="packer" class="fixtures.entrypoint.XmlWired$Packer"/>
        <bean id="cleaner" class="fixtures.entrypoint.XmlWired$Cleaner"/>
        <bean id="mail" class="fixtures.entrypoint.XmlWired$Mail"/>
        <bean id="reports" class="fixtures.entrypoint.XmlWired$Reports"/>
        %s
      </beans>
      """;

  @TempDir Path folder;

  private void write(String declarations) throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Files.writeString(classes.resolve("wiring.xml"), FILE.formatted(declarations));
  }

  private Triggers with(String declarations) throws IOException {
    write(declarations);
    return Triggers.in(folder, FIXTURE);
  }

  private List<String> notRead(String declarations) throws IOException {
    write(declarations);
    return EntryPoints.of(TestCodebase.of(folder, FIXTURE).read(), FinderCatalogue.FINDERS)
        .notRead()
        .stream()
        .map(NotRead::problem)
        .toList();
  }

  @Nested
  class Tasks {

    @Test
    void runAComponentsMethodByTheClock() throws IOException {
      Triggers triggers =
          with(
              """
              <task:scheduled-tasks>
                <task:scheduled ref="clerk" method="tidy" cron="0 0 4 * * *"/>
                <task:scheduled ref="clerk" method="count" fixed-rate="5000"/>
              </task:scheduled-tasks>
              """);
      assertThat(triggers.of("Clerk#tidy")).containsExactly("cron 0 0 4 * * *");
      assertThat(triggers.of("Clerk#count")).containsExactly("every 5000 ms");
    }

    @Test
    void ofABeanThatNobodyDeclaresAreSaidToBeMissing() throws IOException {
      assertThat(
              notRead(
                  """
                  <task:scheduled-tasks>
                    <task:scheduled ref="nobody" method="run" fixed-rate="1"/>
                  </task:scheduled-tasks>
                  """))
          .containsExactly(
              "The bean nobody that <scheduled> calls isn't known; its entry point is missing");
    }
  }

  @Nested
  class ListenerContainers {

    @Test
    void nameTheMethodThatGetsTheMessages() throws IOException {
      Triggers triggers =
          with(
              """
              <jms:listener-container>
                <jms:listener destination="orders" ref="mail" method="handle"/>
              </jms:listener-container>
              """);
      assertThat(triggers.of("Mail#handle")).containsExactly("jms queue orders");
    }

    @Test
    void canListenToTopics() throws IOException {
      Triggers triggers =
          with(
              """
              <redis:listener-container>
                <redis:listener topic="news" ref="mail" method="handle"/>
              </redis:listener-container>
              """);
      assertThat(triggers.of("Mail#handle")).containsExactly("redis topic news");
    }
  }

  @Nested
  class Batch {

    @Test
    void callsTheApplicationsPartsOfAJob() throws IOException {
      Triggers triggers =
          with(
              """
              <batch:job id="nightly">
                <batch:step id="clean" next="convert"><batch:tasklet ref="cleaner"/></batch:step>
                <batch:step id="convert">
                  <batch:tasklet>
                    <batch:chunk reader="elsewhere" commit-interval="10">
                      <batch:processor>
                        <bean class="fixtures.entrypoint.XmlWired$Upper"/>
                      </batch:processor>
                    </batch:chunk>
                  </batch:tasklet>
                </batch:step>
              </batch:job>
              """);
      assertThat(triggers.of("Cleaner#execute")).containsExactly("batch invocation nightly");
      assertThat(triggers.of("Upper#process")).containsExactly("batch invocation nightly");
    }
  }

  @Nested
  class Integration {

    @Test
    void givesAnEndpointTheTriggerOfTheAdapterBeforeIt() throws IOException {
      Triggers triggers =
          with(
              """
              <http:inbound-gateway path="/orders" supported-methods="POST" request-channel="in"/>
              <int:header-enricher input-channel="in" output-channel="next"/>
              <int:service-activator input-channel="next" ref="packer" method="pack"/>
              """);
      assertThat(triggers.of("Packer#pack")).containsExactly("POST /orders");
    }

    @Test
    void readsChainsAndBeansDeclaredInside() throws IOException {
      Triggers triggers =
          with(
              """
              <intjms:message-driven-channel-adapter destination-name="mails" channel="in"/>
              <int:chain input-channel="in">
                <int:transformer expression="payload"/>
                <int:service-activator method="handle">
                  <bean class="fixtures.entrypoint.XmlWired$Mail"/>
                </int:service-activator>
              </int:chain>
              """);
      assertThat(triggers.of("Mail#handle")).containsExactly("jms queue mails");
    }

    @Test
    void asksAMethodForMessagesAsItsPollerSays() throws IOException {
      Triggers triggers =
          with(
              """
              <int:inbound-channel-adapter ref="clerk" method="next" channel="out">
                <int:poller fixed-delay="2" time-unit="SECONDS"/>
              </int:inbound-channel-adapter>
              """);
      assertThat(triggers.of("Clerk#next")).containsExactly("every 2000 ms");
    }

    @Test
    void namesTheChannelOfAnEndpointWithoutAdapter() throws IOException {
      Triggers triggers =
          with(
              """
              <int:outbound-channel-adapter id="parcels" ref="packer" method="ship"/>
              """);
      assertThat(triggers.of("Packer#ship")).containsExactly("spring-integration queue parcels");
    }

    @Test
    void callsWhatAnExpressionNames() throws IOException {
      Triggers triggers =
          with(
              """
              <ip:tcp-inbound-gateway request-channel="bytes"/>
              <int:service-activator input-channel="bytes" expression="@packer.pack(payload)"/>
              """);
      assertThat(triggers.of("Packer#pack")).containsExactly("tcp stream");
    }

    @Test
    void callsTheStaticMethodThatAnExpressionNames() throws IOException {
      Triggers triggers =
          with(
              """
              <int:transformer input-channel="texts"
                  expression="T(fixtures.entrypoint.XmlWired$Texts).trim(payload)"/>
              """);
      assertThat(triggers.of("Texts#trim")).containsExactly("spring-integration queue texts");
    }

    @Test
    void takesTheBeanOfTheSameFileAmongSeveralOfOneName() throws IOException {
      Files.writeString(
          Files.createDirectories(folder.resolve("classes")).resolve("another.xml"),
          FILE.formatted("").replace("XmlWired$Packer", "XmlWired$Mail"));
      Triggers triggers =
          with(
              """
              <int:service-activator input-channel="orders" ref="packer" method="pack"/>
              """);
      assertThat(triggers.of("Packer#pack")).containsExactly("spring-integration queue orders");
    }

    @Test
    void saysWhereAnAdapterLeadsToNothingThatIsKnown() throws IOException {
      assertThat(notRead("<http:inbound-gateway path=\"/x\" request-channel=\"in\"/>"))
          .containsExactly(
              "What <inbound-gateway> leads to in the application can't be told; it has no entry"
                  + " point");
    }
  }

  @Nested
  class Quartz {

    @Test
    void callsAMethodOfAPlainBean() throws IOException {
      Triggers triggers =
          with(
              """
              <bean id="printing" p:targetObject-ref="reports" p:targetMethod="print"
                  class="org.springframework.scheduling.quartz.MethodInvokingJobDetailFactoryBean"/>
              <bean class="org.springframework.scheduling.quartz.CronTriggerFactoryBean">
                <property name="jobDetail" ref="printing"/>
                <property name="cronExpression" value="0 0 6 * * ?"/>
              </bean>
              """);
      assertThat(triggers.of("Reports#print")).containsExactly("cron 0 0 6 * * ?");
    }
  }
}
