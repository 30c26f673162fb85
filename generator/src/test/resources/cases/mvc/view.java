// Function: Parts#find
// Wiring: mvc
// Because: returns the name of a view, not a body
// File: shop/Parts.java
package shop;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;

@Controller
public class Parts {
  @GetMapping("/parts")
  public String find() {
    return "redirect:/elsewhere";
  }
}
