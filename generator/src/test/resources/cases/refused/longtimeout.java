// Function: Parts#find
// Wiring: refused
// Because: set @AsFunction(timeout) to at most 900 s
// Budget: 128 7200
// File: shop/Parts.java
package shop;

import org.springframework.web.bind.annotation.*;

@RestController
class Parts {
  @GetMapping("/parts")
  String find() {
    return "";
  }
}
