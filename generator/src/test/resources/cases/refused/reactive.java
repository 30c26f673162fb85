// Function: Parts#find
// Wiring: refused
// Because: Parts.find is reactive: it returns reactor.core.publisher.Mono<java.lang.String>
// File: org/reactivestreams/Publisher.java
package org.reactivestreams;

public interface Publisher<T> {}
// File: reactor/core/publisher/Mono.java
package reactor.core.publisher;

public class Mono<T> implements org.reactivestreams.Publisher<T> {}
// File: shop/Parts.java
package shop;

import org.springframework.web.bind.annotation.*;
import reactor.core.publisher.Mono;

@RestController
class Parts {
  @GetMapping("/parts")
  Mono<String> find() {
    return null;
  }
}
