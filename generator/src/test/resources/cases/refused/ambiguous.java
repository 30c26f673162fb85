// Function: Parts#one Cars#one
// Wiring: refused
// Because: Parts#one and Cars#one both take GET /{kind}/{id}
// File: shop/Parts.java
package shop;

import org.springframework.web.bind.annotation.*;

@RestController
public class Parts {
  public record Part(String id) {}

  @GetMapping("/{type}/{id}")
  public Part one(@PathVariable String type, @PathVariable String id) {
    return new Part(id);
  }
}
// File: shop/Cars.java
package shop;

import org.springframework.web.bind.annotation.*;

@RestController
public class Cars {
  public record Car(String id) {}

  @GetMapping("/{kind}/{id}")
  public Car one(@PathVariable String kind, @PathVariable String id) {
    return new Car(id);
  }
}
