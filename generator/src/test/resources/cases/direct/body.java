// Function: Freight#quote
// Wiring: direct
// Because: its HTTP part is simple
// Call: POST /freight | Content-Type: application/json <<< {"weight":2.5,"to":"EUROPE","unknown":1}
// Call: POST /freight | Content-Type: application/json;charset=UTF-8 <<< {"weight":2.5,"to":"EUROPE"}
// Call: POST /freight | Content-Type: application/vnd.acme+json <<< {"weight":2.5,"to":"EUROPE"}
// Call: POST /freight | Content-Type: application/json <<< {"weight":2.5
// Call: POST /freight | Content-Type: application/json <<< {"weight":2.5} x
// Call: POST /freight | Content-Type: application/json <<< {"to":"MOON"}
// Call: POST /freight | Content-Type: application/json <<< [1]
// Call: POST /freight | Content-Type: application/json <<< null
// Call: POST /freight | Content-Type: application/json
// Call: POST /freight
// Call: POST /freight | Content-Type: text/plain <<< hello
// Call: POST /freight <<< hello
// Call: POST /freight | Content-Type: text/plain | Accept: text/html <<< hello
// Call: POST /freight | Content-Type: nonsense <<< {"weight":2.5}
// Call: POST /freight | Content-Type: application/json;charset=nope <<< {"weight":2.5}
// Call: POST /freight | Content-Type: application/* <<< {"weight":2.5}
// Call: POST /freight?dry=maybe | Content-Type: application/json <<< {"weight":2.5}
// Call on Boot 4: POST /freight | Content-Type: application/json | Accept: application/pdf <<< {"weight":2.5}
// Call: PUT /freight | Content-Type: application/json <<< {"weight":2.5}
// File: shop/Freight.java
package shop;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.springframework.http.*;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

@RestController
public class Freight {

  public enum Zone { HOME, EUROPE }

  public record Consignment(BigDecimal weight, Zone to) {}

  public record Fee(BigDecimal amount, Zone to, Instant until, List<String> notes) {}

  public record Failure(String field, Object value) {}

  @PostMapping("/freight")
  public ResponseEntity<Fee> quote(
      @RequestBody Consignment consignment, @RequestParam(defaultValue = "no") boolean dry) {
    Fee fee = new Fee(
        consignment.weight().multiply(BigDecimal.TEN), consignment.to(), Instant.EPOCH, List.of());
    return ResponseEntity.created(URI.create("/freight/1")).body(fee);
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.BAD_REQUEST)
  public Failure wrong(MethodArgumentTypeMismatchException e) {
    return new Failure(e.getName(), e.getValue());
  }
}
