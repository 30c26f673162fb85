// Function: Restock#plan
// Wiring: context
// Because: settings below spring.jackson.* change how JSON is read and written
// Call: POST /the-shop | Content-Type: application/json | Expected: 200 [{"partName":"a"},{"partName":"a"}] <<< {"partName":"a"}
// Call: POST /the-shop | Content-Type: application/json | Expected: 410 {"status":410} <<< {"partName":"gone"}
// Call: POST /the-shop | Content-Type: application/json | Expected: 200 null <<< null
// File: application.properties
spring.jackson.default-property-inclusion=non_null
// File: shop/Restock.java
package shop;

import dev.amphibian.AsFunction;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.ResponseStatus;

@Service
public class Restock {

  public record Line(String partName) {}

  private final int times;

  public Restock(@Value("${shop.times:2}") int times) {
    this.times = times;
  }

  @AsFunction
  public CompletableFuture<List<Line>> plan(Line line) {
    return line == null
        ? null
        : CompletableFuture.supplyAsync(
            () -> {
              if (line.partName().equals("gone")) {
                throw new Gone();
              }
              return java.util.Collections.nCopies(times, line);
            });
  }
}

@ResponseStatus(code = HttpStatus.GONE)
class Gone extends RuntimeException {}
