package com.partsdepot.catalogue;

import com.partsdepot.common.BusinessRuleException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes the yearly price list, one {@code number;price} per line. */
@RestController
@RequestMapping("/api/admin/prices")
public class PriceUploadController {

  private static final Pattern LINE = Pattern.compile("[A-Z]{3}-\\d{5};\\d{1,8}\\.\\d{2}");
  private static final String UPDATE = "update part set price = ? where number = ?";

  public record Result(int lines, long updated) {}

  private final JdbcTemplate jdbc;

  public PriceUploadController(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  public Result upload(@RequestParam MultipartFile file) throws IOException {
    String list = new String(file.getBytes(), StandardCharsets.UTF_8);
    List<Object[]> rows = list.lines().map(this::row).toList();
    int[] counts = jdbc.batchUpdate(UPDATE, rows);
    return new Result(rows.size(), Arrays.stream(counts).filter(count -> count > 0).count());
  }

  private Object[] row(String line) {
    if (!LINE.matcher(line).matches()) {
      throw new BusinessRuleException("invalid_price", "'" + line + "' is not a part's price");
    }
    int separator = line.indexOf(';');
    return new Object[] {
      new BigDecimal(line.substring(separator + 1)), line.substring(0, separator)
    };
  }
}
