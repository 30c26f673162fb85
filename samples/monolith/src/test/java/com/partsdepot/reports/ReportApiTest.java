package com.partsdepot.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.partsdepot.ApiTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class ReportApiTest {

  @Autowired private MockMvcTester http;

  @Test
  void writesASheetForEachMonth() throws IOException {
    MvcTestResult result = http.get().uri("/api/reports/monthly-orders.xlsx").exchange();

    assertThat(result)
        .hasStatusOk()
        .hasHeader("Content-Disposition", "attachment; filename=\"monthly-orders.xlsx\"");
    byte[] bytes = result.getResponse().getContentAsByteArray();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      XSSFSheet january = workbook.getSheet("2026-01");
      assertThat(january.getLastRowNum()).isEqualTo(2);
      assertThat(january.getRow(2).getCell(1).getStringCellValue()).isEqualTo("WEB-20260119-0003");
      assertThat(january.getRow(2).getCell(6).getNumericCellValue()).isEqualTo(1546.0);
      assertThat(workbook.getSheet("2026-02").getLastRowNum()).isEqualTo(2);
    }
  }
}
