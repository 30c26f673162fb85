package com.partsdepot.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.partsdepot.ApiTest;
import com.partsdepot.catalogue.Part;
import com.partsdepot.catalogue.PartRepository;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class OrderApiTest {

  @Autowired private MockMvcTester http;
  @Autowired private PartRepository parts;
  @Autowired private OrderRepository orders;

  @Test
  void showsAnOrderWithItsLines() {
    assertThat(http.get().uri("/api/orders/2"))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {
              "id": 2,
              "reference": "WEB-20260119-0003",
              "customerNumber": "C-1002",
              "orderedOn": "2026-01-19",
              "status": "PAID",
              "lines": [
                {"partNumber": "PNE-10110", "quantity": 4, "unitPrice": 96.50},
                {"partNumber": "PNE-10220", "quantity": 4, "unitPrice": 96.50},
                {"partNumber": "ELE-10110", "quantity": 6, "unitPrice": 129.00}
              ],
              "total": 1546.00
            }
            """);
  }

  @Test
  void doesNotKnowEveryOrder() {
    assertThat(http.get().uri("/api/orders/77")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void placesAnOrderAndTakesThePartsFromStock() {
    int before = stockOf("PNE-10110");

    MvcTestResult result =
        place(
            """
            {"customerNumber": "C-1002",
             "lines": [{"partNumber": "PNE-10110", "quantity": 2},
                       {"partNumber": "SEA-10001", "quantity": 10}]}
            """);

    assertThat(result)
        .hasStatus(HttpStatus.CREATED)
        .bodyJson()
        .isLenientlyEqualTo("{\"status\": \"PLACED\", \"total\": 282.00}");
    String location = result.getResponse().getHeader("Location");
    assertThat(http.get().uri(location))
        .bodyJson()
        .extractingPath("$.lines[1].partNumber")
        .isEqualTo("SEA-10001");
    assertThat(stockOf("PNE-10110")).isEqualTo(before - 2);
  }

  @Test
  void backordersWhatIsNotInStock() {
    int before = stockOf("GEA-20320");

    assertThat(place(order("GEA-20320", before + 1)))
        .hasStatus(HttpStatus.CREATED)
        .bodyJson()
        .extractingPath("$.status")
        .isEqualTo("BACKORDERED");
    assertThat(stockOf("GEA-20320")).isEqualTo(before);
  }

  @Test
  void refusesUnknownParts() {
    long before = orders.count();

    assertThat(place(order("GEA-99999", 1)))
        .hasStatus(HttpStatus.NOT_FOUND)
        .bodyJson()
        .extractingPath("$.message")
        .isEqualTo("No part 'GEA-99999'");
    assertThat(orders.count()).isEqualTo(before);
  }

  @Test
  void refusesTheSamePartTwice() {
    assertThat(
            place(
                """
                {"customerNumber": "C-1002",
                 "lines": [{"partNumber": "SEA-10001", "quantity": 2},
                           {"partNumber": "SEA-10001", "quantity": 1}]}
                """))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("duplicate_part");
  }

  @Test
  void namesEveryInvalidField() {
    assertThat(
            place(
                """
                {"customerNumber": " ", "lines": [{"partNumber": "SEA-10001", "quantity": 0}]}
                """))
        .hasStatus(HttpStatus.BAD_REQUEST)
        .bodyJson()
        .extractingPath("$.message")
        .isEqualTo("customerNumber must not be blank; lines[0].quantity must be greater than 0");
  }

  @Test
  void limitsTheNumberOfLines() {
    String lines =
        IntStream.range(0, OrderRequest.MAX_LINES + 1)
            .mapToObj("{\"partNumber\": \"SEA-1%04d\", \"quantity\": 1}"::formatted)
            .collect(Collectors.joining(","));

    assertThat(place("{\"customerNumber\": \"C-1002\", \"lines\": [" + lines + "]}"))
        .hasStatus(HttpStatus.BAD_REQUEST)
        .bodyText()
        .contains("lines size must be between 0 and 50");
  }

  private String order(String partNumber, int quantity) {
    return """
    {"customerNumber": "C-1001", "lines": [{"partNumber": "%s", "quantity": %d}]}
    """
        .formatted(partNumber, quantity);
  }

  private MvcTestResult place(String body) {
    return http.post()
        .uri("/api/orders")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private int stockOf(String partNumber) {
    return parts.findByNumber(partNumber).map(Part::getStock).orElseThrow();
  }
}
