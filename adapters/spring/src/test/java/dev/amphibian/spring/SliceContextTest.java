package dev.amphibian.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amphibian.runtime.Json;
import dev.amphibian.spring.garage.Background;
import dev.amphibian.spring.garage.EchoController;
import dev.amphibian.spring.garage.Job;
import dev.amphibian.spring.garage.JobController;
import dev.amphibian.spring.garage.NoSuchJob;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.Arrays;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.scheduling.config.TaskManagementConfigUtils;
import org.springframework.web.context.WebApplicationContext;

/** A bare context: the application's beans, and nothing that works by itself. */
class SliceContextTest {

  private static int runs;
  private static int ready;
  private static ConfigurableApplicationContext context;

  @BeforeAll
  static void start() {
    int before = Background.RUNS.get();
    int readyBefore = Background.READY.get();
    context = SliceContext.start(GarageSlice.jobsOnly());
    runs = Background.RUNS.get() - before;
    ready = Background.READY.get() - readyBefore;
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  @Test
  void answersByTheControllerItself() {
    JobController controller = context.getBean(JobController.class);
    assertThat(controller.one(1).getTitle()).isEqualTo("Ölwechsel");
    assertThatThrownBy(() -> controller.one(99)).isInstanceOf(NoSuchJob.class);
  }

  @Test
  void isNoWebApplication() {
    assertThat(context).isNotInstanceOf(WebApplicationContext.class);
    assertThat(context.containsBean("dispatcherServlet")).isFalse();
    assertThat(context.getEnvironment().getProperty("local.server.port")).isNull();
  }

  @Test
  void runsRunnersAndNoSchedules() {
    assertThat(runs).isEqualTo(2);
    assertThat(
            context.containsBean(
                TaskManagementConfigUtils.SCHEDULED_ANNOTATION_PROCESSOR_BEAN_NAME))
        .isFalse();
  }

  @Test
  void tellsTheApplicationThatItIsReady() {
    assertThat(ready).isEqualTo(1);
  }

  @Test
  void createsBeansWhenTheyAreAskedFor() {
    try (ConfigurableApplicationContext fresh = SliceContext.start(GarageSlice.jobsOnly())) {
      ConfigurableListableBeanFactory factory = fresh.getBeanFactory();
      assertThat(Arrays.asList(factory.getSingletonNames()))
          .doesNotContain("jobController", "workshop", "hiddenController", "yard");
    }
  }

  @Test
  void opensNoDatabaseForASliceWithoutOne() {
    System.setProperty("spring.jpa.defer-datasource-initialization", "false");
    System.setProperty("spring.sql.init.mode", "never");
    try (ConfigurableApplicationContext fresh = SliceContext.start(GarageSlice.jobsOnly())) {
      assertThat(Arrays.asList(fresh.getBeanFactory().getSingletonNames()))
          .doesNotContain("entityManagerFactory", "dataSource", "jobs");
      assertThat(fresh.getBean(EchoController.class).name("x")).isEqualTo("x");
    } finally {
      System.clearProperty("spring.jpa.defer-datasource-initialization");
      System.clearProperty("spring.sql.init.mode");
    }
  }

  @Test
  void configuresNoTechnologyThatItIsToDoWithout() {
    Slice slice = GarageSlice.jobsOnly();
    assertThat(isCreatable("applicationTaskExecutor", slice)).isTrue();
    assertThat(isCreatable("applicationTaskExecutor", slice.without("task"))).isFalse();
  }

  private static boolean isCreatable(String bean, Slice slice) {
    try (ConfigurableApplicationContext fresh = SliceContext.start(slice)) {
      return fresh.containsBean(bean);
    }
  }

  @Test
  void makesTheValidatorWhenItIsAskedForOne() {
    try (ConfigurableApplicationContext fresh = SliceContext.start(GarageSlice.jobsOnly())) {
      assertThat(fresh.getBeanFactory().containsSingleton("defaultValidator")).isFalse();
      assertThat(fresh.getBean("defaultValidator")).isNotNull();
    }
  }

  @Test
  void doesNotWarmUpWhatMayNotBeNeeded() {
    assertThat(((AbstractApplicationContext) context).getApplicationListeners())
        .isNotEmpty()
        .extracting(listener -> listener.getClass().getSimpleName())
        .noneMatch(name -> name.startsWith("BackgroundPreinitializ"));
  }

  @Test
  void runsDeferredScripts() {
    assertThat(context.getBeanNamesForType(DataSource.class)).isNotEmpty();
    assertThat(context.getBean(JobController.class).list("DONE")).hasSize(1);
  }

  /** Who asks for the data source alone, as MyBatis does, has nothing that tells Spring so. */
  @Test
  void runsScriptsForWhomeverAsksForTheDataSource() throws Exception {
    System.setProperty("spring.jpa.defer-datasource-initialization", "false");
    System.setProperty("spring.sql.init.data-locations", "classpath:tools.sql");
    try (ConfigurableApplicationContext fresh = SliceContext.start(GarageSlice.jobsOnly());
        Connection connection = fresh.getBean(DataSource.class).getConnection();
        ResultSet tools = connection.createStatement().executeQuery("select name from tool")) {
      assertThat(tools.next()).isTrue();
      assertThat(tools.getString(1)).isEqualTo("Zange");
    } finally {
      System.clearProperty("spring.jpa.defer-datasource-initialization");
      System.clearProperty("spring.sql.init.data-locations");
    }
  }

  @Test
  void readsAndWritesJsonAsTheApplication() throws Exception {
    Json json = SliceContext.json(context);
    byte[] sent = "{\"title\":\"Öl\",\"more\":1}".getBytes(StandardCharsets.UTF_8);
    Job job = json.read(new ByteArrayInputStream(sent), Job.class);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    json.write(job, written);
    assertThat(written.toString(StandardCharsets.UTF_8)).contains("\"title\":\"Öl\"");
  }

  private static boolean isCreated(String bean) {
    return context.getBeanFactory().containsSingleton(bean);
  }
}
