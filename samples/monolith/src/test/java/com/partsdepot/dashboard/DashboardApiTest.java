package com.partsdepot.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.partsdepot.ApiTest;
import com.partsdepot.orders.CustomerOrder.Status;
import com.partsdepot.orders.OrderView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class DashboardApiTest {

  @Autowired private MockMvcTester http;
  @Autowired private DashboardFeed feed;

  @Test
  void showsOrdersAsTheyArrive() throws Exception {
    MvcTestResult screen = http.get().uri("/api/dashboard/orders").asyncExchange();

    feed.publish(
        new OrderView(
            42L,
            "WEB-20260401-0001",
            "C-1001",
            LocalDate.of(2026, 4, 1),
            Status.PLACED,
            List.of(),
            BigDecimal.TEN));

    assertThat(screen.getResponse().getContentAsString())
        .startsWith("event:order\n")
        .contains("\"reference\":\"WEB-20260401-0001\"");
  }
}
