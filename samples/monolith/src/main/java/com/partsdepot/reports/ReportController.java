package com.partsdepot.reports;

import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reports")
public class ReportController {

  private static final MediaType SPREADSHEET =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final OrderWorkbook workbook;

  public ReportController(OrderWorkbook workbook) {
    this.workbook = workbook;
  }

  @GetMapping("/monthly-orders.xlsx")
  public ResponseEntity<byte[]> monthlyOrders() throws IOException {
    return ResponseEntity.ok()
        .contentType(SPREADSHEET)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"monthly-orders.xlsx\"")
        .body(workbook.build());
  }
}
