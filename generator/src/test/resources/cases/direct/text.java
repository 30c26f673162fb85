// Function: Parts#find
// Wiring: direct
// Because: its HTTP part is simple
// Call: GET /parts/A
// Call: HEAD /parts/A
// Call: GET /parts/%C3%A4
// Call: GET /parts/a.b
// Call: GET /parts/a.png
// Call: GET /parts/A | Accept: text/html
// Call: GET /parts/A | Accept: application/json
// Call: GET /parts/A | Accept: image/*
// Call: GET /parts/A | Accept: */*, text/html
// Call: GET /parts/A | Accept: text/html;q=0.5, text/*
// Call: GET /parts/A | Accept: application/octet-stream
// Call: GET /parts
// File: shop/Parts.java
package shop;

import java.util.*;
import org.springframework.context.annotation.*;
import org.springframework.http.*;
import org.springframework.stereotype.*;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.server.ResponseStatusException;

@RestController
public class Parts {
  public record Part(String name, int size) {}

  @GetMapping("/parts/{name}")
  public String find(@PathVariable String name) {
    return name;
  }
}

