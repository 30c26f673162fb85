// Function: Restock#plan
// Wiring: direct
// Because: constructors alone make its 2 objects
// Call: POST /the-shop | Content-Type: application/json | Expected: 200 {"sizes":{"a":3,"b":4},"note":"urgent","due":"2026-01-31","price":9.60} <<< {"parts":[{"name":"a","size":1},{"name":"b","size":2}],"extra":2,"note":"urgent","due":"2026-01-31","price":9.60,"unknown":[1]}
// Call: POST /the-shop | Content-Type: application/json | Expected: 200 {"sizes":{},"note":"none","due":null,"price":null} <<< {"parts":[],"extra":2}
// Call: POST /the-shop | Content-Type: application/json | Expected: 400 {"status":400,"detail":"The payload has no value for extra"} <<< {"parts":[]}
// Call: POST /the-shop | Content-Type: application/json | Expected: 400 {"status":400,"detail":"The payload has no value for extra"} <<< {"parts":[],"extra":null}
// Call: POST /the-shop | Content-Type: application/json | Expected: 400 {"status":400,"detail":"The payload doesn't fit at parts[1].size (read as the method's parameters)"} <<< {"parts":[{"name":"a","size":1},{"name":"b","size":"secret"}],"extra":2}
// Call: POST /the-shop | Content-Type: application/json | Expected: 400 {"status":400,"detail":"The payload doesn't fit (read as the method's parameters)"} <<< [1]
// Call: POST /the-shop | Content-Type: application/json | Expected: 400 {"status":400,"detail":"The payload is missing (read as the method's parameters)"} <<< null
// Call: POST /the-shop | Expected: 400 {"status":400,"detail":"The payload is missing (read as the method's parameters)"}
// Call on Boot 4: POST /the-shop | Content-Type: application/json | Expected: 400 {"status":400,"detail":"The payload is no JSON at line 1, column 11 (read as the method's parameters)"} <<< {"parts": secret}
// Call: POST /the-shop | Content-Type: text/plain | Expected: 415 {"status":415,"detail":"The payload is to be application/json"} <<< {}
// Call: GET /the-shop | Expected: 405 {"status":405}
// File: shop/Restock.java
package shop;

import dev.amphibian.AsFunction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

@Service
public class Restock {

  public record Part(String name, int size) {}

  public record Plan(Map<String, Integer> sizes, String note, LocalDate due, BigDecimal price) {}

  private final Sizes sizes;

  Restock(Sizes sizes) {
    this.sizes = sizes;
  }

  @AsFunction(name = "the-shop")
  Plan plan(
      List<Part> parts, int extra, Optional<String> note, LocalDate due, BigDecimal price) {
    Map<String, Integer> planned = new TreeMap<>();
    parts.forEach(part -> planned.put(part.name(), sizes.plus(part.size(), extra)));
    return new Plan(planned, note.orElse("none"), due, price);
  }
}
// File: shop/Sizes.java
package shop;

import org.springframework.stereotype.Component;

@Component
class Sizes {
  int plus(int size, int extra) {
    return size + extra;
  }
}
