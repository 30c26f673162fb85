// Function: Quotes#quote
// Wiring: direct
// Because: its HTTP part is simple
// Call: GET /quotes/A-1
// Call: GET /quotes/A-1?quantity=3&on=2026-02-01&express=yes
// Call: GET /quotes/A%20b%C3%BC?quantity=%203%20
// Call: GET /quotes/A;x=1?quantity=0x10
// Call: GET /quotes/A?quantity=
// Call: GET /quotes/A?quantity=two
// Call: GET /quotes/A?quantity=2&quantity=3
// Call: GET /quotes/A?on=yesterday
// Call: GET /quotes/A?on=
// Call: GET /quotes/A?size=LARGE&id=123e4567-e89b-12d3-a456-426614174000
// Call: GET /quotes/A?size=huge
// Call: GET /quotes/A?size=
// Call: GET /quotes/A?tags=a,b&tags=c
// Call: GET /quotes/A?tags=a,%20b
// Call: GET /quotes/A?tags=
// Call: GET /quotes/A?limit=9.50
// Call: GET /quotes/A?limit=x
// Call: GET /quotes/A?note=a&note=b
// Call: GET /quotes/A | X-Tenant: acme
// Call: GET /quotes/A?quantity=0
// Call: GET /quotes/gone
// Call: GET /quotes/broken
// Call: GET /quotes/wrapped
// Call: GET /quotes/A | Accept: application/json
// Call: GET /quotes/A | Accept: application/vnd.acme+json
// Call: GET /quotes/A | Accept: text/html, application/json;q=0.9
// Call: GET /quotes/A | Accept: application/json;charset=UTF-8
// Call: GET /quotes/A | Accept: application/xml
// Call: GET /quotes/A?quantity=0 | Accept: application/xml
// Call on Boot 4: GET /quotes/gone | Accept: application/xml
// Call: GET /quotes/A?quantity=0 | Accept: text/html
// Call: GET /quotes/broken | Accept: application/xml
// Call: GET /quotes/broken | Accept: text/html
// Call: GET /quotes/A | Accept: text/html
// Call: GET /quotes/A?quantity=two | Accept: text/html
// Call: GET /quotes/A?quantity=two | Accept: application/xml
// Call: GET /quotes/A?quantity=two | Accept: application/json, text/html
// Call: GET /quotes/A?quantity=two | Accept: text/html | Accept-Language: de-CH, en
// Call: GET /quotes/A?note=a+b%2B&quantity=2
// Call: POST /quotes/A | Content-Type: application/x-www-form-urlencoded <<< note=a
// Call on Boot 4: GET /quotes
// Call on Boot 4: GET /quotes/
// Call on Boot 4: GET /quotes/A/
// Call on Boot 2: GET /quotes/A/
// Call on Boot 2: HEAD /quotes/A/?quantity=two
// Call on Boot 2: DELETE /quotes/A/
// Call: POST /quotes/A
// Call: DELETE /quotes/A
// Call: OPTIONS /quotes/A
// Call: HEAD /quotes/A
// Call: HEAD /quotes/A?quantity=two
// File: shop/Quotes.java
package shop;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.*;

@RestController
@RequestMapping("/quotes")
public class Quotes {

  public enum Size { SMALL, LARGE }

  public record Quote(
      String part, int quantity, LocalDate on, boolean express, Size size, UUID id, List<String> tags,
      Optional<BigDecimal> limit, String note, String tenant, BigDecimal price) {}

  private final Prices prices;

  public Quotes(Prices prices) {
    this.prices = prices;
  }

  @GetMapping("/{part}")
  public Quote quote(
      @PathVariable String part,
      @RequestParam(defaultValue = "1") int quantity,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
      @RequestParam(defaultValue = "no") boolean express,
      @RequestParam(required = false) Size size,
      @RequestParam(required = false) UUID id,
      @RequestParam(required = false) List<String> tags,
      @RequestParam Optional<BigDecimal> limit,
      String note,
      @RequestHeader(name = "X-Tenant", required = false) String tenant) {
    return new Quote(
        part, quantity, on, express, size, id, tags, limit, note, tenant, prices.of(part, quantity));
  }
}
// File: shop/Prices.java
package shop;

import java.math.BigDecimal;
import org.springframework.stereotype.Service;

@Service
class Prices {

  private final Tariff tariff;

  Prices(Tariff tariff) {
    this.tariff = tariff;
  }

  BigDecimal of(String part, int quantity) {
    if (quantity == 0) {
      throw new Impossible("no_quantity");
    }
    if (part.equals("gone")) {
      throw new Gone();
    }
    if (part.equals("broken")) {
      throw new IllegalStateException("broken");
    }
    if (part.equals("wrapped")) {
      throw new IllegalStateException(new Gone());
    }
    return tariff.price().multiply(BigDecimal.valueOf(quantity));
  }
}
// File: shop/Impossible.java
package shop;

public class Impossible extends RuntimeException {
  Impossible(String message) {
    super(message);
  }
}
// File: shop/Gone.java
package shop;

public class Gone extends Impossible {
  Gone() {
    super("gone");
  }
}
// File: shop/Tariff.java
package shop;

import java.math.BigDecimal;

public class Tariff {
  BigDecimal price() {
    return new BigDecimal("9.90");
  }
}
// File: shop/Money.java
package shop;

import org.springframework.context.annotation.*;

@Configuration(proxyBeanMethods = false)
class Money {
  @Bean
  Tariff tariff() {
    return new Tariff();
  }
}
// File: shop/errors/Advice.java
package shop.errors;

import org.springframework.http.*;
import org.springframework.web.bind.annotation.*;
import shop.*;

@RestControllerAdvice
class Advice {

  record Failure(String code) {}

  @ExceptionHandler
  @ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
  Failure impossible(Impossible e) {
    return new Failure(e.getMessage());
  }

  @ExceptionHandler(Gone.class)
  ResponseEntity<Failure> gone() {
    return ResponseEntity.status(HttpStatus.GONE).header("X-Gone", "yes").body(new Failure("gone"));
  }
}
