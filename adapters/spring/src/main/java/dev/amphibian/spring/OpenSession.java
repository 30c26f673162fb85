package dev.amphibian.spring;

import dev.amphibian.runtime.HttpAnswer;
import dev.amphibian.runtime.HttpCall;
import dev.amphibian.runtime.HttpEntry;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * An entry with a persistence session that stays open until the answer is written, so that what is
 * loaded lazily can be: what {@code spring.jpa.open-in-view} makes an interceptor of Spring MVC do.
 */
public final class OpenSession implements HttpEntry {

  private final ApplicationContext context;
  private final HttpEntry entry;

  /** Around {@code entry}, by the one entity manager factory of {@code context}. */
  public OpenSession(ApplicationContext context, HttpEntry entry) {
    this.context = context;
    this.entry = entry;
  }

  @Override
  public HttpAnswer handle(HttpCall call) throws Exception {
    EntityManagerFactory factory = context.getBean(EntityManagerFactory.class);
    EntityManager session = factory.createEntityManager();
    TransactionSynchronizationManager.bindResource(factory, new EntityManagerHolder(session));
    try {
      return entry.handle(call);
    } finally {
      TransactionSynchronizationManager.unbindResource(factory);
      EntityManagerFactoryUtils.closeEntityManager(session);
    }
  }
}
