// Function: Parts#find
// Wiring: refused
// Because: Parts.find can't be called from outside
// File: shop/Parts.java
package shop;

import org.springframework.web.bind.annotation.*;

@RestController
class Parts {
  @GetMapping("/parts")
  private String find() {
    return "";
  }
}
