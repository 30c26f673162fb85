package dev.amphibian.spring.garage;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** How many have a session. */
@Component
public class Visitors implements HttpSessionListener {

  /** In all applications of this process. */
  public static final AtomicInteger NOW = new AtomicInteger();

  @Override
  public void sessionCreated(HttpSessionEvent event) {
    NOW.incrementAndGet();
  }

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    NOW.decrementAndGet();
  }
}
