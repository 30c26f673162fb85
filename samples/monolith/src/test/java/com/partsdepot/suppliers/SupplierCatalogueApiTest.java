package com.partsdepot.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import com.partsdepot.ApiTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class SupplierCatalogueApiTest {

  @Autowired private MockMvcTester http;
  @Autowired private JdbcTemplate jdbc;

  @Test
  void loadsWhatIsValidAndAvailableInEuro() {
    assertThat(
            send(
                "rexhydra",
                """
                sku;description;category;price;currency;available
                RX-101;Seal;seals;1.5;GBP;400
                RX-100;Pump;Hydraulics;199.90;USD;4
                RX-090;Valve;hydraulics;20;EUR;0
                what is this
                """))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"supplierId": "rexhydra", "lines": 4, "loaded": 2, "unavailable": 1, "rejected": 1}
            """);

    assertThat(
            jdbc.queryForList(
                "select sku || ' ' || price_eur from catalogue_item order by id", String.class))
        .containsExactly("RX-100 184.24", "RX-101 1.78");
  }

  @Test
  void loadsMoreThanOneChunk() {
    String lines =
        IntStream.range(0, 1234)
            .mapToObj("RX-%04d;Part;spares;1.00;EUR;1"::formatted)
            .collect(Collectors.joining("\n"));

    assertThat(send("rexhydra", CatalogueLineParser.HEADER + "\n" + lines))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.loaded")
        .isEqualTo(1234);
    assertThat(jdbc.queryForObject("select count(distinct sku) from catalogue_item", Integer.class))
        .isEqualTo(1234);
    assertThat(jdbc.queryForObject("select loaded from catalogue_import", Integer.class))
        .isEqualTo(1234);
  }

  @Test
  void refusesAnotherLayout() {
    assertThat(send("rexhydra", "article,price\nRX-100,12"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("unknown_layout");
  }

  @Test
  void doesNotKnowEverySupplier() {
    assertThat(send("nobody", CatalogueLineParser.HEADER)).hasStatus(HttpStatus.NOT_FOUND);
  }

  private MvcTestResult send(String supplier, String csv) {
    return http.post()
        .uri("/api/suppliers/{supplier}/catalogue", supplier)
        .contentType("text/csv")
        .content(csv)
        .exchange();
  }
}
