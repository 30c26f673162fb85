// Function: Parts#port
// Wiring: refused
// Because: Ports asks for the web server (ServletWebServerApplicationContext)
// From Boot: 4
// File: shop/Parts.java
package shop;

import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.*;

@RestController
public class Parts {
  private final Ports ports;

  public Parts(Ports ports) {
    this.ports = ports;
  }

  @GetMapping("/port")
  public int port() {
    return ports.port();
  }
}

@Component
class Ports {
  private final ServletWebServerApplicationContext context;

  Ports(ServletWebServerApplicationContext context) {
    this.context = context;
  }

  int port() {
    return context.getWebServer().getPort();
  }
}
