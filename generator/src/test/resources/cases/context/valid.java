// Function: Parts#add
// Wiring: context
// Because: which Spring MVC itself may throw here
// Call: POST /parts | Content-Type: application/json <<< {"name": "bolt", "size": 3, "maker": {"city": "Ulm"}}
// Call: POST /parts | Content-Type: application/json <<< {"name": " ", "size": 0, "maker": {"city": "Ulm"}}
// Call: POST /parts | Content-Type: application/json <<< {"name": "bolt", "size": 3, "maker": {"city": ""}}
// Call: POST /parts | Content-Type: application/json | Accept-Language: de <<< {"name": "bolt", "size": 0, "maker": {"city": "Ulm"}}
// Call: POST /parts | Content-Type: application/json | Accept: text/html <<< {"name": "bolt", "size": 0}
// Call: POST /parts | Content-Type: application/json <<< {"name":
// Call: POST /parts | Content-Type: application/json
// Call: POST /parts | Content-Type: text/plain <<< x
// Call: POST /parts | Content-Type: nonsense <<< {"size": 1}
// Call: POST /parts | Content-Type: application/json;charset=nope <<< {"size": 1}
// Call: POST /parts | Content-Type: application/* <<< {"size": 1}
// Call: POST /parts | Content-Type: application/json <<< {"size": "x"}
// File: shop/Parts.java
package shop;

import jakarta.validation.*;
import jakarta.validation.constraints.*;
import java.util.*;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.*;

@RestController
public class Parts {
  public record Part(@NotBlank String name, @Min(1) int size, @Valid Maker maker) {}

  public record Maker(@NotEmpty String city) {}

  @PostMapping("/parts")
  public Part add(@Valid @RequestBody Part part) {
    return part;
  }
}

@RestControllerAdvice
class Errors {
  @ExceptionHandler
  @ResponseStatus(org.springframework.http.HttpStatus.BAD_REQUEST)
  Map<String, String> invalid(MethodArgumentNotValidException e) {
    Map<String, String> messages = new TreeMap<>();
    e.getBindingResult()
        .getFieldErrors()
        .forEach(
            error ->
                messages.put(
                    error.getObjectName() + "." + error.getField(),
                    error.getDefaultMessage()
                        + error.getRejectedValue()
                        + Arrays.toString(error.getCodes())
                        + e.getBindingResult().getFieldValue(error.getField())));
    return messages;
  }

  @ExceptionHandler
  @ResponseStatus(org.springframework.http.HttpStatus.BAD_REQUEST)
  Map<String, String> unreadable(HttpMessageNotReadableException e) {
    return Map.of("message", e.getMessage());
  }
}
