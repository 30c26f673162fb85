// Function: Parts#find
// Wiring: mvc
// Because: @CrossOrigin makes Spring MVC answer other origins
// Call: OPTIONS /parts/A | Origin: https://acme.example | Access-Control-Request-Method: GET
// Call: OPTIONS /parts/A?wrapped | Origin: https://acme.example | Access-Control-Request-Method: GET
// File: shop/Parts.java
package shop;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.*;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.filter.OncePerRequestFilter;

@RestController
public class Parts {
  @CrossOrigin
  @GetMapping("/parts/{name}")
  public String find(@PathVariable String name) {
    return name;
  }
}

@Component
class Wrapping extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean isAsked = request.getQueryString() != null;
    chain.doFilter(isAsked ? new HttpServletRequestWrapper(request) : request, response);
  }
}
