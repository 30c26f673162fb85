package dev.amphibian.spring.observed;

import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Logs what it is told. */
@RestController
public class ObservedController {

  private static final Logger LOG = LoggerFactory.getLogger(ObservedController.class);

  @GetMapping("/log/{word}")
  String log(@PathVariable String word) {
    LOG.info(word);
    return "logged";
  }

  @GetMapping("/later/{word}")
  Callable<String> later(@PathVariable String word) {
    return () -> "later";
  }

  @PostMapping("/boom")
  String boom(@RequestBody String body) {
    throw new IllegalStateException("on purpose, " + body.length());
  }
}
