package dev.amphibian.analyzer.codebase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.Project;
import dev.amphibian.analyzer.codebase.Deployment.Image;
import dev.amphibian.analyzer.codebase.Deployment.Service;
import dev.amphibian.analyzer.codebase.read.CodebaseReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other files than settings and {@code web.xml} say. */
class ConfigurationTest {

  @TempDir private Path root;
  private Project project;

  @BeforeEach
  void newProject() throws IOException {
    project = new Project(root);
  }

  private Configuration configuration() {
    Codebase codebase = CodebaseReader.read(project.input());
    assertThat(codebase.notRead()).isEmpty();
    return codebase.configuration();
  }

  @Test
  void isEmptyWithoutFiles() {
    assertThat(configuration().persistenceUnits()).isEmpty();
    assertThat(configuration().enterpriseBeans()).isEmpty();
    assertThat(configuration().beanArchives()).isEmpty();
    assertThat(configuration().logAppenders()).isEmpty();
    assertThat(configuration().deployment()).isEqualTo(new Deployment(List.of(), List.of()));
  }

  @Test
  void namesPersistenceUnits() throws IOException {
    project.resource(
        "META-INF/persistence.xml",
        """
        <persistence xmlns="http://xmlns.jcp.org/xml/ns/persistence">
          <persistence-unit name="shop">
            <provider>org.hibernate.jpa.HibernatePersistenceProvider</provider>
            <jta-data-source>jdbc/Shop</jta-data-source>
            <mapping-file>META-INF/orm.xml</mapping-file>
            <class>shop.Order</class>
            <properties><property name="hibernate.hbm2ddl.auto" value="none"/></properties>
          </persistence-unit>
        </persistence>
        """);

    PersistenceUnit unit = configuration().persistenceUnits().get(0);

    assertThat(unit.name()).isEqualTo("shop");
    assertThat(unit.provider()).contains("org.hibernate.jpa.HibernatePersistenceProvider");
    assertThat(unit.dataSources()).containsExactly("jdbc/Shop");
    assertThat(unit.classes()).containsExactly("shop.Order");
    assertThat(unit.mappingFiles()).containsExactly("META-INF/orm.xml");
    assertThat(unit.properties()).containsEntry("hibernate.hbm2ddl.auto", "none");
    assertThat(unit.place().line()).isEqualTo(2);
  }

  @Test
  void namesEnterpriseBeans() throws IOException {
    project.file(
        "src/main/webapp/WEB-INF/ejb-jar.xml",
        """
        <ejb-jar><enterprise-beans>
          <session>
            <ejb-name>Cart</ejb-name><ejb-class>shop.Cart</ejb-class>
            <business-remote>shop.RemoteCart</business-remote>
            <session-type>Stateful</session-type>
          </session>
          <message-driven>
            <ejb-name>Mail</ejb-name><ejb-class>shop.Mail</ejb-class>
            <activation-config><activation-config-property>
              <activation-config-property-name>destination</activation-config-property-name>
              <activation-config-property-value>queue/mail</activation-config-property-value>
            </activation-config-property></activation-config>
          </message-driven>
        </enterprise-beans></ejb-jar>
        """);

    List<EnterpriseBean> beans = configuration().enterpriseBeans();

    assertThat(beans.get(0).kind()).contains("Stateful");
    assertThat(beans.get(0).remoteInterfaces()).containsExactly("shop.RemoteCart");
    assertThat(beans.get(0).isMessageDriven()).isFalse();
    assertThat(beans.get(1).type()).contains("shop.Mail");
    assertThat(beans.get(1).isMessageDriven()).isTrue();
    assertThat(beans.get(1).activation()).containsEntry("destination", "queue/mail");
  }

  @Test
  void namesWhatBeansXmlSelects() throws IOException {
    project.resource(
        "META-INF/beans.xml",
        "<beans bean-discovery-mode='all'><alternatives><class>a.B</class></alternatives>"
            + "<interceptors><class>a.I</class></interceptors></beans>");

    BeanArchive archive = configuration().beanArchives().get(0);

    assertThat(archive.discoveryMode()).contains("all");
    assertThat(archive.alternatives()).containsExactly("a.B");
    assertThat(archive.interceptors()).containsExactly("a.I");
    assertThat(archive.decorators()).isEmpty();
  }

  @Test
  void holdsTheStatementsOfMappers() throws IOException {
    project.resource(
        "shop/ItemMapper.xml",
        """
        <mapper namespace="shop.ItemMapper">
          <sql id="from">from ITEM i</sql>
          <select id="all">select * <include refid="from"/> <if test="x">join STOCK s</if></select>
          <resultMap id="map" type="shop.Item"/>
        </mapper>
        """);

    assertThat(configuration().mappedStatements())
        .singleElement()
        .satisfies(
            statement -> {
              assertThat(statement.namespace()).isEqualTo("shop.ItemMapper");
              assertThat(statement.id()).isEqualTo("all");
              assertThat(statement.sql()).contains("select *", "from ITEM i", "join STOCK s");
              assertThat(statement.place().line()).isEqualTo(3);
            });
  }

  @Test
  void namesLogFiles() throws IOException {
    project
        .resource(
            "logback-spring.xml",
            """
            <configuration><springProfile name="prod">
              <appender name="ALL" class="ch.qos.logback.core.rolling.RollingFileAppender">
                <rollingPolicy><fileNamePattern>all.%d.log</fileNamePattern></rollingPolicy>
              </appender>
            </springProfile>
            <appender name="OUT" class="ch.qos.logback.core.ConsoleAppender"/></configuration>
            """)
        .resource(
            "log4j2.xml",
            "<Configuration><Appenders><File name='F' fileName='a.log'/></Appenders>"
                + "</Configuration>");

    assertThat(configuration().logAppenders())
        .extracting(LogAppender::name, LogAppender::file)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("ALL", Optional.of("all.%d.log")),
            org.assertj.core.groups.Tuple.tuple("OUT", Optional.empty()),
            org.assertj.core.groups.Tuple.tuple("F", Optional.of("a.log")));
  }

  @Nested
  class OfContainers {

    @Test
    void namesTheImageThatTheLastStageStandsOn() throws IOException {
      project.file(
          "Dockerfile",
          """
          FROM --platform=linux/amd64 maven:3 AS build
          EXPOSE 1
          FROM eclipse-temurin:21 as base
          FROM base
          ENV A=1 \\
              B="two words"
          ENV OLD style
          expose 8080 9000/tcp
          """);

      Image image = configuration().deployment().images().get(0);

      assertThat(image.base()).isEqualTo("eclipse-temurin:21");
      assertThat(image.ports()).containsExactly("8080", "9000/tcp");
      assertThat(image.environment())
          .containsEntry("A", "1")
          .containsEntry("B", "two words")
          .containsEntry("OLD", "style");
      assertThat(image.place().file()).isEqualTo("Dockerfile");
    }

    @Test
    void namesTheServicesOfComposeFiles() throws IOException {
      project.file(
          "src/main/docker/compose.yml",
          """
          services:
            app:
              build: .
              ports: ["8080:8080"]
              environment: [SPRING_PROFILES_ACTIVE=prod, EMPTY]
              deploy: {resources: {limits: {memory: 512M}}}
            db:
              image: postgres:16
              mem_limit: 1g
              environment: {POSTGRES_DB: shop}
          """);

      List<Service> services = configuration().deployment().services();

      assertThat(services).extracting(Service::name).containsExactly("app", "db");
      assertThat(services.get(0).image()).isEmpty();
      assertThat(services.get(0).ports()).containsExactly("8080:8080");
      assertThat(services.get(0).memoryLimit()).contains("512M");
      assertThat(services.get(0).environment())
          .containsEntry("SPRING_PROFILES_ACTIVE", "prod")
          .containsEntry("EMPTY", "");
      assertThat(services.get(1).image()).contains("postgres:16");
      assertThat(services.get(1).memoryLimit()).contains("1g");
      assertThat(services.get(1).environment()).containsEntry("POSTGRES_DB", "shop");
    }

    @Test
    void isFoundInAModulesFolderToo() throws IOException {
      project.file("target/Dockerfile", "FROM scratch");

      assertThat(configuration().deployment().images()).hasSize(1);
    }
  }
}
