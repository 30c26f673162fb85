package dev.amphibian.spring.garage;

import java.security.Principal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For those who have the key. */
@RestController
public class OfficeController {

  @GetMapping("/office/desk")
  public String desk(Principal who) {
    return "Welcome, " + who.getName();
  }
}
