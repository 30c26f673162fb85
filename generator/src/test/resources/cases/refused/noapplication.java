// Function: Parts#find
// Wiring: refused
// Because: shop has no class with @SpringBootApplication
// File: shop/App.java
package shop;

class App {}
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
