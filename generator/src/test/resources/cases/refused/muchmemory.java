// Function: Parts#find
// Wiring: refused
// Because: set @AsFunction(memory) to at most 10240 MiB
// Budget: 10241 30
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
