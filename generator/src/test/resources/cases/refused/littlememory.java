// Function: Parts#find
// Wiring: refused
// Because: its memory of 7 MiB is outside the limits of AWS Lambda, where the least is 128 MiB
// Budget: 7 30
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
