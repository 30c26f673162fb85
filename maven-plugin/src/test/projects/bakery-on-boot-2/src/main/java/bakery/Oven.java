package bakery;

import java.math.BigDecimal;
import org.springframework.stereotype.Component;

@Component
class Oven {

  private static final BigDecimal PRICE = new BigDecimal("3.20");

  BigDecimal price(int loaves) {
    return PRICE.multiply(BigDecimal.valueOf(loaves));
  }

  void preheat() throws InterruptedException {
    Thread.sleep(45_000);
  }
}
