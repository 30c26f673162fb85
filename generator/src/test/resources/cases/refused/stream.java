// Function: Parts#watch
// Wiring: refused
// Because: Parts.watch streams its answer
// File: shop/Parts.java
package shop;

import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
class Parts {
  @GetMapping("/parts")
  SseEmitter watch() {
    return new SseEmitter();
  }
}
