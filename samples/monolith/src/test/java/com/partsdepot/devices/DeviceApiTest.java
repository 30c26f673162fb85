package com.partsdepot.devices;

import static org.assertj.core.api.Assertions.assertThat;

import com.partsdepot.ApiTest;
import com.partsdepot.orders.OrderRepository;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class DeviceApiTest {

  @Autowired private MockMvcTester http;
  @Autowired private OrderRepository orders;
  @Autowired private SensorReadingRepository readings;

  @Test
  void keepsAReading() {
    long before = readings.count();

    assertThat(read("press-01", 80))
        .hasStatus(HttpStatus.CREATED)
        .bodyJson()
        .extractingPath("$.replacementOrderId")
        .isNull();
    assertThat(readings.count()).isEqualTo(before + 1);
  }

  @Test
  void ordersAWornPartOnce() {
    long before = orders.count();

    assertThat(read("press-01", 81))
        .hasStatus(HttpStatus.CREATED)
        .bodyJson()
        .extractingPath("$.replacementOrderId")
        .isNotNull();
    assertThat(read("press-01", 90)).hasStatus(HttpStatus.CREATED);

    assertThat(orders.count()).isEqualTo(before + 1);
    assertThat(orders.findAll())
        .filteredOn(order -> "DEVICE-press-01".equals(order.getReference()))
        .last()
        .satisfies(order -> assertThat(order.getCustomer().getNumber()).isEqualTo("C-1001"))
        .satisfies(order -> assertThat(order.getTotal()).isEqualByComparingTo("184.00"));
  }

  @Test
  void doesNotKnowEveryDevice() {
    assertThat(read("toaster-1", 10)).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void refusesImpossibleWear() {
    assertThat(read("press-01", 101))
        .hasStatus(HttpStatus.BAD_REQUEST)
        .bodyText()
        .contains("wearPercent must be less than or equal to 100");
  }

  private MvcTestResult read(String device, int wearPercent) {
    return http.post()
        .uri("/api/devices/{device}/readings", device)
        .contentType(MediaType.APPLICATION_JSON)
        .content(
            """
            {"recordedAt": "2026-04-01T08:00:00Z", "wearPercent": %d, "temperature": 61.5}
            """
                .formatted(wearPercent))
        .exchange();
  }
}
