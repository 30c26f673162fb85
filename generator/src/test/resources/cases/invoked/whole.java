// Function: Restock#count
// Wiring: direct
// Because: constructors alone make its one object
// Call: POST /shop/the-shop | Content-Type: application/json | Expected: 200 "2 parts" <<< [{"name":"a"},{"name":"b"}]
// Call: POST /shop/the-shop | Content-Type: application/json | Expected: 200 "no parts" <<< null
// Call: POST /shop/the-shop | Expected: 200 "no parts"
// Call: POST /shop/the-shop | Content-Type: application/json | Expected: 400 {"status":400,"detail":"The payload doesn't fit at [0].name (read as java.util.List<shop.Restock.Part>)"} <<< [{"name":{}}]
// Call: POST /shop/the-shop | Content-Type: application/json | Expected: 410 {"status":410} <<< [{"name":"gone"}]
// Call: POST /shop/the-shop | Content-Type: application/json | Expected: 500 {"status":500} <<< [null]
// File: application.properties
server.servlet.context-path=/shop
// File: shop/Restock.java
package shop;

import dev.amphibian.AsFunction;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.ResponseStatus;

@Service
public class Restock {

  public record Part(String name) {}

  @AsFunction
  public String count(List<Part> parts) {
    if (parts == null) {
      return "no parts";
    }
    for (Part part : parts) {
      if (part.name().equals("gone")) {
        throw new Gone("secret");
      }
    }
    return parts.size() + " parts";
  }
}

@ResponseStatus(HttpStatus.GONE)
class Gone extends RuntimeException {
  Gone(String message) {
    super(message);
  }
}
