package dev.amphibian.spring;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amphibian.conformance.Row;
import dev.amphibian.runtime.Headers;
import dev.amphibian.runtime.HttpAnswer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A session lasts as long as its call. */
class OpenSessionTest {

  private static final HttpAnswer NOTHING = new HttpAnswer(204, Headers.none(), new byte[0]);

  private static ConfigurableApplicationContext context;

  @BeforeAll
  static void start() {
    context = SliceContext.start(GarageSlice.jobsOnly());
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  @Test
  void isOpenWithinACallAndEndsWithIt() throws Exception {
    EntityManagerFactory factory = context.getBean(EntityManagerFactory.class);
    List<EntityManager> seen = new ArrayList<>();
    OpenSession open =
        new OpenSession(
            context,
            call -> {
              Object holder = TransactionSynchronizationManager.getResource(factory);
              seen.add(((EntityManagerHolder) requireNonNull(holder)).getEntityManager());
              assertThat(seen).allMatch(EntityManager::isOpen);
              return NOTHING;
            });

    assertThat(open.handle(Row.get("/jobs").call(80))).isSameAs(NOTHING);
    assertThat(seen).hasSize(1).noneMatch(EntityManager::isOpen);
    assertThat(TransactionSynchronizationManager.hasResource(factory)).isFalse();
  }

  @Test
  void endsWithACallThatFails() {
    EntityManagerFactory factory = context.getBean(EntityManagerFactory.class);
    OpenSession open =
        new OpenSession(
            context,
            call -> {
              throw new IllegalStateException("broken");
            });

    assertThatThrownBy(() -> open.handle(Row.get("/jobs").call(80))).hasMessage("broken");
    assertThat(TransactionSynchronizationManager.hasResource(factory)).isFalse();
  }
}
