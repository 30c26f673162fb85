package dev.amphibian.spring.garage;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Answers when it is ready. */
@RestController
@RequestMapping("/later")
public class LaterController {

  @GetMapping("/future")
  public CompletableFuture<Map<String, Integer>> future() {
    return CompletableFuture.supplyAsync(() -> Map.of("answer", 42));
  }

  @GetMapping("/future-failed")
  public CompletableFuture<String> failed() {
    return CompletableFuture.supplyAsync(
        () -> {
          throw new NoSuchJob(99);
        });
  }

  @GetMapping("/future-broken")
  public CompletableFuture<String> broken() {
    return CompletableFuture.failedFuture(new IllegalStateException("broken"));
  }

  @GetMapping("/callable")
  public Callable<List<String>> callable() {
    return () -> List.of("called");
  }

  @GetMapping("/deferred")
  public DeferredResult<ResponseEntity<String>> deferred() {
    DeferredResult<ResponseEntity<String>> result = new DeferredResult<>();
    Thread thread =
        new Thread(() -> result.setResult(ResponseEntity.status(HttpStatus.ACCEPTED).body("yes")));
    thread.start();
    return result;
  }

  @GetMapping("/never")
  public DeferredResult<String> never() {
    return new DeferredResult<>(50L);
  }

  @GetMapping("/never-mind")
  public DeferredResult<String> neverMind() {
    return new DeferredResult<>(50L, () -> "instead");
  }

  @GetMapping("/at-once")
  public DeferredResult<String> atOnce() {
    DeferredResult<String> result = new DeferredResult<>();
    result.setErrorResult(new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS, "full"));
    return result;
  }

  @GetMapping("/stream")
  public ResponseEntity<StreamingResponseBody> stream(@RequestAttribute CountDownLatch left) {
    return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(out -> write(out, left));
  }

  private static void write(OutputStream out, CountDownLatch left) throws IOException {
    try {
      left.await();
    } catch (InterruptedException e) {
      throw new InterruptedIOException();
    }
    for (int line = 0; line < 100; line++) {
      out.write(("line " + line + "\n").getBytes(StandardCharsets.US_ASCII));
    }
  }

  @GetMapping("/events")
  public SseEmitter events() throws IOException {
    SseEmitter emitter = new SseEmitter();
    emitter.send(SseEmitter.event().id("1").data(Map.of("n", 1)));
    emitter.send("zwei ä");
    emitter.complete();
    return emitter;
  }
}
