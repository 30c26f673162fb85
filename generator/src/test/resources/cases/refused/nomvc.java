// Function: Parts#find
// Wiring: refused
// Because: shop has no Spring MVC at run time
// Without: spring-webmvc
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
