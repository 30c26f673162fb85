package com.partsdepot.catalogue;

import com.partsdepot.catalogue.AvailabilityService.Availability;
import jakarta.validation.constraints.Positive;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/availability")
public class AvailabilityController {

  private final AvailabilityService availability;

  public AvailabilityController(AvailabilityService availability) {
    this.availability = availability;
  }

  @GetMapping
  public Availability availability(
      @RequestParam String part, @RequestParam(defaultValue = "1") @Positive int quantity) {
    return availability.of(part, quantity);
  }
}
