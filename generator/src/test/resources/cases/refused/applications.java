// Function: Parts#find
// Wiring: refused
// Because: has several classes with @SpringBootApplication: App, Other
// File: shop/Parts.java
package shop;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.*;

@RestController
class Parts {
  @GetMapping("/parts")
  String find() {
    return "";
  }
}

@SpringBootApplication
class Other {}
