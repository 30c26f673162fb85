// Function: Parts#delete
// Wiring: direct
// Because: its HTTP part is simple
// Call: DELETE /parts/7
// Call: DELETE /parts/seven
// Call: DELETE /parts/99999999999999999999
// Call: GET /parts/7
// Call: OPTIONS /parts/7
// File: shop/Parts.java
package shop;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.*;

@RestController
@RequestMapping("/parts")
class Parts {
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable long id) {}
}
