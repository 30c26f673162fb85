package com.partsdepot.catalogue;

import com.partsdepot.catalogue.PartService.PartPage;
import com.partsdepot.catalogue.PartService.PartView;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/parts")
public class PartController {

  private static final int MAX_PAGE_SIZE = 100;

  private final PartService parts;

  public PartController(PartService parts) {
    this.parts = parts;
  }

  @GetMapping("/{number}")
  public PartView part(@PathVariable String number) {
    return parts.part(number);
  }

  @GetMapping
  public PartPage browse(
      @RequestParam(required = false) String category,
      @RequestParam(defaultValue = "0") @Min(0) int page,
      @RequestParam(defaultValue = "20") @Min(1) @Max(MAX_PAGE_SIZE) int size) {
    return parts.browse(category, page, size);
  }
}
