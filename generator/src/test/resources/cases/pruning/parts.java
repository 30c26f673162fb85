// Function: Parts#find
// Wiring: mvc
// Because: @Positive
// Library: org.other.MakingProcessor
// Call: GET /parts/1
// Call: GET /parts/0
// Call: GET /parts/13
// File: application.properties
shop.prefix=part
// File: shop/Parts.java
package shop;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.*;
import org.springframework.context.annotation.*;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.*;
import org.springframework.stereotype.*;
import org.springframework.web.bind.annotation.*;

@RestController
public class Parts {
  public record Part(String name) {}

  private final Stock stock;

  public Parts(Stock stock) {
    this.stock = stock;
  }

  @GetMapping("/parts/{id}")
  public Part find(@PathVariable @Positive int id) {
    return new Part(stock.named(id));
  }
}

interface Stock {
  String named(int id);
}

@Service
class FastStock implements Stock {
  private final Settings settings;

  FastStock(Settings settings) {
    this.settings = settings;
  }

  @dev.amphibian.AsFunction
  public String named(int id) {
    if (id == 13) {
      throw new IllegalStateException("unlucky");
    }
    return settings.prefix() + id;
  }
}

@ConfigurationProperties("shop")
record Settings(String prefix) {}

@Configuration
@EnableScheduling
@EnableConfigurationProperties(Settings.class)
class Config {}

@RestControllerAdvice
class Advice {
  record Failure(String what) {}

  @ExceptionHandler
  @ResponseStatus(HttpStatus.CONFLICT)
  Failure unlucky(IllegalStateException e) {
    return new Failure(e.getMessage());
  }
}

@RestController
class Orders {
  private final OrderService service;
  private final FastStock stock;

  Orders(OrderService service, FastStock stock) {
    this.service = service;
    this.stock = stock;
  }

  @GetMapping("/orders")
  public String all() {
    return service.all() + stock.named(1);
  }
}

@Service
class OrderService {
  String all() {
    return "all";
  }
}

@Component
class Nightly {
  @Scheduled(cron = "0 0 3 * * *")
  void settle() {}
}
