// Function: Parts#find
// Wiring: refused
// Because: shop is built on Spring Boot 2.6.15
// Boot: 2.6.15
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
