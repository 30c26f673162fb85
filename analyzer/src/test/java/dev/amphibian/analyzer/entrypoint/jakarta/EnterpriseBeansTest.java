package dev.amphibian.analyzer.entrypoint.jakarta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.entrypoint.Triggers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an enterprise bean container calls from outside. */
class EnterpriseBeansTest {

  private static final String FIXTURE = "fixtures.entrypoint.EnterpriseBeans$";
  private static final String DESCRIPTOR =
      """
      <ejb-jar xmlns="http://java.sun.com/xml/ns/javaee" version="3.1">
        <enterprise-beans>
          <session>
            <ejb-name>described</ejb-name>
            <business-remote>fixtures.entrypoint.EnterpriseBeans$Quotes</business-remote>
            <ejb-class>fixtures.entrypoint.EnterpriseBeans$Described</ejb-class>
            <session-type>Stateless</session-type>
          </session>
          <message-driven>
            <ejb-name>listener</ejb-name>
            <ejb-class>fixtures.entrypoint.EnterpriseBeans$DescribedListener</ejb-class>
            <activation-config>
              <activation-config-property>
                <activation-config-property-name>destination</activation-config-property-name>
                <activation-config-property-value>jms/described</activation-config-property-value>
              </activation-config-property>
            </activation-config>
          </message-driven>
        </enterprise-beans>
      </ejb-jar>
      """;

  private final Triggers triggers;

  EnterpriseBeansTest(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("classes/META-INF/ejb-jar.xml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, DESCRIPTOR);
    triggers = Triggers.in(folder, "fixtures/entrypoint/EnterpriseBeans.java");
  }

  @Nested
  class RemoteMethods {

    @Test
    void areThoseOfTheRemoteInterfaceAndWhatItExtends() {
      assertThat(triggers.handlers("TradeBean"))
          .containsExactly("TradeBean#buy", "TradeBean#quote");
      assertThat(triggers.of("TradeBean#buy"))
          .containsExactly("ejb invocation " + FIXTURE + "Trade#buy");
    }

    @Test
    void areThoseOfTheInterfaceThatTheBeanNames() {
      assertThat(triggers.handlers("NamesItsInterface")).containsExactly("NamesItsInterface#quote");
    }

    @Test
    void areThoseOfItsOwnInterfaceWhereTheBeanNamesNone() {
      assertThat(triggers.of("OldBean#quote"))
          .containsExactly("ejb invocation " + FIXTURE + "Quotes#quote");
    }

    @Test
    void mayBeDescribedInsteadOfAnnotated() {
      assertThat(triggers.handlers("Described")).containsExactly("Described#quote");
    }

    @Test
    void belongToBeansOnly() {
      assertThat(triggers.handlers("NoBean")).isEmpty();
    }
  }

  @Nested
  class Timers {

    @Test
    void becomeCronExpressionsWithTheDefaultsOfTheSpecification() {
      assertThat(triggers.of("Clock#nightly"))
          .containsExactly("cron 0 30 2 * * Mon-Fri Europe/Zurich");
    }

    @Test
    void areAnEntryPointEach() {
      assertThat(triggers.of("Clock#twice"))
          .containsExactly("cron */10 * * * * *", "cron 0 0 4 * * * 2030");
    }

    @Test
    void thatCodeCreatesAreUnknown() {
      assertThat(triggers.of("Clock#programmatic")).containsExactly("on a schedule");
      assertThat(triggers.of("Clock#ejbTimeout")).containsExactly("on a schedule");
    }
  }

  @Nested
  class Messages {

    @Test
    void comeFromTheDestinationOfTheActivationConfiguration() {
      assertThat(triggers.of("Prices#onMessage")).containsExactly("jms topic jms/prices");
    }

    @Test
    void comeFromAQueueUnlessItSaysOtherwise() {
      assertThat(triggers.of("Orders#onMessage")).containsExactly("jms queue jms/orders");
    }

    @Test
    void mayBeDescribedInsteadOfAnnotated() {
      assertThat(triggers.of("DescribedListener#onMessage"))
          .containsExactly("jms queue jms/described");
    }
  }

  @Test
  void startUpSingletonsRunAtTheStartAndLazyOnesDont() {
    assertThat(triggers.of("Clock#start")).containsExactly("jakarta start");
    assertThat(triggers.handlers("Lazy")).isEmpty();
  }
}
