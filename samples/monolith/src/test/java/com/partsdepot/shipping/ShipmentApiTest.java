package com.partsdepot.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.assertArg;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.partsdepot.ApiTest;
import com.partsdepot.shipping.CarrierClient.Tracking;
import com.partsdepot.shipping.ShipmentService.Shipment;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.client.ResourceAccessException;

@ApiTest
class ShipmentApiTest {

  @Autowired private MockMvcTester http;
  @MockitoBean private CarrierClient carrier;
  @MockitoBean private LabelPrinter printer;

  @Test
  void tracksAShipment() {
    when(carrier.track("NX004711955FR"))
        .thenReturn(new Tracking("NX004711955FR", "IN_TRANSIT", "Metz"));

    assertThat(http.get().uri("/api/shipments/2/tracking"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.location")
        .isEqualTo("Metz");
  }

  @Test
  void saysWhenTheCarrierDoesNotAnswer() {
    when(carrier.track("NX004711955FR")).thenThrow(new ResourceAccessException("refused"));

    assertThat(http.get().uri("/api/shipments/2/tracking")).hasStatus(HttpStatus.BAD_GATEWAY);
  }

  @Test
  void printsALabel() {
    assertThat(http.post().uri("/api/shipments/3/label")).hasStatus(HttpStatus.NO_CONTENT);
    verify(printer).print(assertArg(shipment -> assertThat(shipment.city()).isEqualTo("Poprad")));
  }

  @Test
  void doesNotKnowEveryShipment() {
    assertThat(http.post().uri("/api/shipments/77/label")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void writesTheAddressOnTheLabel() {
    Shipment shipment = new Shipment(1, 1, "NX1", "Hoffmann Blechwerk GmbH", "Siegen", "DE");

    assertThat(new LabelPrinter("queue").zpl(shipment))
        .startsWith("^XA\n")
        .contains("^FDHoffmann Blechwerk GmbH^FS", "^FDSiegen (DE)^FS", "^FDNX1^FS");
  }
}
