package dev.amphibian.spring.garage;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Belongs to no slice of the tests. */
@RestController
public class HiddenController {

  @GetMapping("/hidden")
  public String hidden() {
    return "here I am";
  }
}
