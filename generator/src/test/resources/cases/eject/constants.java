// Function: Parts#find
// Wiring: context
// Because: @Value
// Call: GET /parts/1
// Call: GET /parts/13
// File: application.properties
shop.prefix=part
// File: shop/Parts.java
package shop;

import static shop.names.Limits.MOST;

import org.springframework.web.bind.annotation.*;
import shop.names.*;

@RestController
public class Parts {
  public record Part(String name) {}

  private final Stock stock;

  public Parts(Stock stock) {
    this.stock = stock;
  }

  @GetMapping(Paths.PARTS)
  public Part find(@PathVariable int id) {
    return new Part(stock.named(Math.min(id, MOST)));
  }
}
// File: shop/Stock.java
package shop;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
public class Stock {
  private final String prefix;

  public Stock(@Value("${shop.prefix}") String prefix) {
    this.prefix = prefix;
  }

  String named(int id) {
    return prefix + id;
  }
}
// File: shop/Orders.java
package shop;

import org.springframework.web.bind.annotation.*;

@RestController
public class Orders {
  @GetMapping("/orders")
  public String all() {
    return "none";
  }
}
// File: shop/names/Paths.java
package shop.names;

public class Paths {
  public static final String PARTS = "/parts/{id}";
}
// File: shop/names/Limits.java
package shop.names;

public class Limits {
  public static final int MOST = 9;
}
// File: shop/names/package-info.java
/** Names that stand in no class file. */
package shop.names;
