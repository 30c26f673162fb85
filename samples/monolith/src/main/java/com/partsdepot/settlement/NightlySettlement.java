package com.partsdepot.settlement;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
public class NightlySettlement {

  private static final Logger log = LoggerFactory.getLogger(NightlySettlement.class);

  private final SettlementService settlement;
  private final Clock clock;

  public NightlySettlement(SettlementService settlement, Clock clock) {
    this.settlement = settlement;
    this.clock = clock;
  }

  @Scheduled(cron = "0 30 2 * * *", zone = "UTC")
  public void settleYesterday() {
    LocalDate yesterday = LocalDate.now(clock).minusDays(1);
    SettlementService.Result result = settlement.settle(yesterday);
    log.info("Settlement of {}: {}", yesterday, result);
  }
}
