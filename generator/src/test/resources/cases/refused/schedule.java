// Function: Parts#count
// Wiring: refused
// Because: other triggers can't be generated yet
// File: shop/Parts.java
package shop;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class Parts {
  @Scheduled(fixedRate = 1000)
  void count() {}
}
