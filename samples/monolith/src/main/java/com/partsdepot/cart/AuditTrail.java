package com.partsdepot.cart;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;

@Component
public class AuditTrail {

  private final JdbcClient jdbc;
  private final Clock clock;

  public AuditTrail(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Async
  public void record(String actor, String action, String subject) {
    jdbc.sql(
            """
            insert into audit_entry (happened_at, actor, action, subject)
            values (:happenedAt, :actor, :action, :subject)
            """)
        .param("happenedAt", clock.instant().atOffset(ZoneOffset.UTC))
        .param("actor", actor)
        .param("action", action)
        .param("subject", subject)
        .update();
  }
}
