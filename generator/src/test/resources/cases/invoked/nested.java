// From Boot: 3
// Function: Restock#plan
// Wiring: direct
// Because: constructors alone make its one object
// Call: POST /the-shop | Content-Type: application/json | Expected: 200 [["a",1],["b",2]] <<< {"parts":{"x":[{"name":"a","size":1}],"y":[{"name":"b","size":2}]},"more":["z"]}
// Call: POST /the-shop | Content-Type: application/json | Expected: 200 [] <<< {"parts":{},"more":null}
// File: shop/Restock.java
package shop;

import dev.amphibian.AsFunction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

@Service
class Restock {

  record Part(String name, int size) {}

  @AsFunction
  List<? extends List<?>> plan(
      Map<? super String, ? extends List<? extends Part>> parts, Optional<? extends List<?>> more) {
    return parts.values().stream()
        .flatMap(List::stream)
        .map(part -> List.of(part.name(), part.size()))
        .sorted((one, other) -> one.toString().compareTo(other.toString()))
        .toList();
  }
}
