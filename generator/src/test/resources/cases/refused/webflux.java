// Function: Parts#find
// Wiring: refused
// Because: shop is a reactive application
// Without: spring-webmvc tomcat-embed-core
// Library: org.springframework.web.reactive.DispatcherHandler
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
