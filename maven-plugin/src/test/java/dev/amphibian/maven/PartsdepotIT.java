package dev.amphibian.maven;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a senior engineer who knows Partsdepot expects of its analysis. */
@DisplayName("Partsdepot, analysed")
class PartsdepotIT {

  private static final MavenBuild BUILD = MavenBuild.ofSample("partsdepot");
  private static JsonNode analysis;

  @BeforeAll
  static void analyse() throws IOException {
    MavenBuild.Result result = BUILD.run("compile", ":analyze");
    assertThat(result.isSuccess()).as(result.output()).isTrue();
    analysis = new ObjectMapper().readTree(BUILD.text("target/amphibian/analysis.json"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PricingController#quote",
        "PricingController#freight",
        "PartController#part",
        "PartController#browse",
        "OrderController#order",
        "OrderController#place",
        "DeviceController#record",
        "TelemetryController#ingest",
        "CatalogueController#load",
        "DrawingController#upload",
        "DrawingController#thumbnail"
      })
  void lets_what_fits_be_a_function(String entryPoint) {
    assertThat(verdict(entryPoint)).isEqualTo("FUNCTION");
    assertThat(findings(entryPoint))
        .allMatch(
            f ->
                f.path("confidence").asText().equals("POSSIBLE")
                    || f.path("severity").asText().equals("NOTE"));
  }

  @ParameterizedTest
  @CsvSource({
    "NightlySettlement#settleYesterday, duration/sleep, SettlementService.java, Thread.sleep(",
    "NightlySettlement#settleYesterday, duration/remote-call-in-loop, PaymentGateway.java, .retrieve()",
    "ReportController#monthlyOrders, memory/unbounded-query, OrderWorkbook.java, findAll()",
    "ReportController#monthlyOrders, memory/whole-spreadsheet, OrderWorkbook.java, new XSSFWorkbook",
    "CartController#show, state/http-session, CartController.java, getAttribute(",
    "CartController#add, state/http-session, CartController.java, setAttribute(",
    "CartController#remove, state/http-session, CartController.java, setAttribute(",
    "CartController#checkout, state/shared-field, CheckoutService.java, ordersSinceStart++",
    "CartController#checkout, state/work-after-answer, CheckoutService.java, audit.record(",
    "DashboardController#orders, duration/streaming-answer, DashboardFeed.java, new SseEmitter",
    "AvailabilityController#availability, memory/unbounded-cache, AvailabilityService.java, computeIfAbsent",
    "ShipmentController#tracking, duration/no-timeout, CarrierClient.java, .retrieve()",
    "ShipmentController#printLabel, runtime/process, LabelPrinter.java, .start()",
    "PartsdepotApplication#main, runtime/long-running, PartsdepotApplication.java, SpringApplication.run(",
    "SupplierInboxPoll#poll, duration/sub-minute-timer, SupplierInboxPoll.java, ''",
    "PriceUploadController#upload, memory/whole-upload, PriceUploadController.java, getBytes()"
  })
  void names_what_stops_the_others_on_the_right_line(
      String entryPoint, String rule, String file, String code) {
    assertThat(verdict(entryPoint)).isNotEqualTo("FUNCTION");
    assertThat(findings(entryPoint))
        .filteredOn(finding -> finding.path("rule").asText().equals(rule))
        .filteredOn(finding -> finding.path("file").asText().endsWith("/" + file))
        .filteredOn(finding -> !finding.path("confidence").asText().equals("POSSIBLE"))
        .anySatisfy(finding -> assertThat(line(finding)).contains(code))
        .allSatisfy(PartsdepotIT::leadsFromTheEntryPoint);
  }

  @Test
  void finds_every_entry_point() {
    // 23 handlers and schedules, and the main that starts the application.
    assertThat(analysis.path("entryPoints")).hasSize(24);
    assertThat(analysis.path("notRead")).isEmpty();
  }

  private static String verdict(String entryPoint) {
    return entryPoint(entryPoint).path("verdicts").path("aws-lambda").asText();
  }

  private static JsonNode entryPoint(String label) {
    return all("entryPoints").stream()
        .filter(point -> point.path("id").asText().endsWith("." + label))
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonNode> findings(String label) {
    String id = entryPoint(label).path("id").asText();
    return all("findings").stream().filter(f -> f.path("entryPoint").asText().equals(id)).toList();
  }

  private static List<JsonNode> all(String key) {
    return StreamSupport.stream(analysis.path(key).spliterator(), false).toList();
  }

  private static String line(JsonNode finding) {
    List<String> lines = BUILD.text(finding.path("file").asText()).lines().toList();
    return lines.get(finding.path("line").asInt() - 1);
  }

  /** Each call begins where the one before it ended, the first in the entry point itself. */
  private static void leadsFromTheEntryPoint(JsonNode finding) {
    String at = finding.path("entryPoint").asText();
    for (JsonNode number : finding.path("path")) {
      JsonNode call = analysis.path("calls").get(number.asInt());
      assertThat(call.path("from").asText()).startsWith(at);
      at = call.path("to").asText();
    }
  }
}
