// Function: Parts#find
// Wiring: refused
// Because: shop uses javax.servlet, as Spring Boot 2 and older do
// Without: tomcat-embed-core
// Library: javax.servlet.Servlet
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
