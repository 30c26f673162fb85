// Function: Restock#twice
// Wiring: direct
// Because: constructors alone make its one object
// Call: POST /the-shop | Content-Type: application/json | Expected: 200 14 <<< 7
// Call: POST /the-shop | Content-Type: application/json | Expected: 400 {"status":400,"detail":"The payload is missing (read as java.lang.Long)"} <<< null
// Call: POST /the-shop | Content-Type: application/json | Expected: 400 {"status":400,"detail":"The payload doesn't fit (read as java.lang.Long)"} <<< "secret"
// File: shop/Restock.java
package shop;

import dev.amphibian.AsFunction;
import org.springframework.stereotype.Service;

@Service
class Restock {
  @AsFunction
  long twice(long parts) {
    return 2 * parts;
  }
}
