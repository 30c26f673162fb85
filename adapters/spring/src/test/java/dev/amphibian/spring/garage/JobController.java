package dev.amphibian.spring.garage;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Jobs over REST. */
@RestController
@CrossOrigin(origins = "https://shop.example", allowCredentials = "true")
@RequestMapping("/jobs")
public class JobController {

  private final Workshop workshop;
  private final String currency;

  public JobController(Workshop workshop, @Value("${garage.currency}") String currency) {
    this.workshop = workshop;
    this.currency = currency;
  }

  @GetMapping
  public List<Job> list(@RequestParam(defaultValue = "OPEN") String status) {
    return workshop.withStatus(status);
  }

  @GetMapping("/{id}")
  public Job one(@PathVariable long id) {
    return workshop.byId(id);
  }

  @GetMapping("/{id}/price")
  public Map<String, Object> price(
      @PathVariable long id, @RequestHeader("X-Rate") int rate, @RequestParam List<String> tag) {
    return Map.of("price", workshop.byId(id).getHours() * rate + " " + currency + " " + tag);
  }

  @PostMapping
  public ResponseEntity<Job> accept(@Valid @RequestBody Job job, UriComponentsBuilder here) {
    Job accepted = workshop.accept(job);
    URI place = here.path("/jobs/{id}").build(accepted.getId());
    return ResponseEntity.created(place).body(accepted);
  }

  @PostMapping("/rush")
  public void rush(@Valid @RequestBody Job job) {
    workshop.acceptAndFail(job);
  }

  @PatchMapping(path = "/{id}", consumes = "application/merge-patch+json")
  public Job rename(@PathVariable long id, @RequestBody Map<String, String> change) {
    return workshop.rename(id, change.get("title"));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  public void drop(@PathVariable long id) {
    workshop.drop(id);
  }
}
