package com.partsdepot.reports;

import com.partsdepot.orders.CustomerOrder;
import com.partsdepot.orders.OrderRepository;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accountants' workbook: one sheet per month, one row per order. */
@Service
public class OrderWorkbook {

  private static final List<String> COLUMNS =
      List.of("Order", "Reference", "Customer", "Country", "Placed", "Status", "Total EUR");

  private final OrderRepository orders;

  public OrderWorkbook(OrderRepository orders) {
    this.orders = orders;
  }

  @Transactional(readOnly = true)
  public byte[] build() throws IOException {
    Map<YearMonth, List<CustomerOrder>> byMonth =
        orders.findAll().stream()
            .collect(Collectors.groupingBy(this::month, TreeMap::new, Collectors.toList()));
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      byMonth.forEach((month, placed) -> fill(workbook.createSheet(month.toString()), placed));
      if (byMonth.isEmpty()) {
        workbook.createSheet("No orders");
      }
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  private YearMonth month(CustomerOrder order) {
    return YearMonth.from(order.getPlacedAt().atOffset(ZoneOffset.UTC));
  }

  private void fill(Sheet sheet, List<CustomerOrder> placed) {
    Row header = sheet.createRow(0);
    for (int column = 0; column < COLUMNS.size(); column++) {
      header.createCell(column).setCellValue(COLUMNS.get(column));
    }
    for (CustomerOrder order : placed) {
      Row row = sheet.createRow(sheet.getLastRowNum() + 1);
      row.createCell(0).setCellValue(order.getId());
      row.createCell(1).setCellValue(order.getReference());
      row.createCell(2).setCellValue(order.getCustomer().getName());
      row.createCell(3).setCellValue(order.getCustomer().getCountry());
      row.createCell(4)
          .setCellValue(order.getPlacedAt().atOffset(ZoneOffset.UTC).toLocalDateTime());
      row.createCell(5).setCellValue(order.getStatus().name());
      row.createCell(6).setCellValue(order.getTotal().doubleValue());
    }
  }
}
