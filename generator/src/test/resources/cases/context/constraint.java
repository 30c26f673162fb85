// Function: Parts#add
// Wiring: context
// Because: EvenValidator takes part in the validation of bodies
// Call: POST /parts | Content-Type: application/json <<< {"size": 2}
// Call: POST /parts | Content-Type: application/json <<< {"size": 3}
// From Boot: 3
// File: shop/Parts.java
package shop;

import jakarta.validation.*;
import java.lang.annotation.*;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.*;

@RestController
public class Parts {
  public record Part(@Even int size) {}

  @PostMapping("/parts")
  public Part add(@Valid @RequestBody Part part) {
    return part;
  }
}

@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = EvenValidator.class)
@interface Even {
  String message() default "must be even";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}

class EvenValidator implements ConstraintValidator<Even, Integer> {
  private final Divisor divisor;

  EvenValidator(Divisor divisor) {
    this.divisor = divisor;
  }

  @Override
  public boolean isValid(Integer size, ConstraintValidatorContext context) {
    return size % divisor.value() == 0;
  }
}

@Component
class Divisor {
  int value() {
    return 2;
  }
}
