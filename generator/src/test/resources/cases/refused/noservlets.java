// Function: Parts#find
// Wiring: refused
// Because: shop has no Servlet API at run time
// Without: tomcat-embed-core
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
