package dev.amphibian.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What functions have to do, and the ways to have it done.
 *
 * @param name as packages and routes are called
 * @param handler the class of the hand-written handler
 * @param wirings which wirings can do it
 * @param event the request
 */
record Workload(String name, String handler, List<String> wirings, HttpEvent event) {

  private static final String ORDER =
      """
      {"customer":"Ada","wanted":"2026-12-01",
       "lines":[{"part":"HYD-20411","quantity":2,"price":12.80}]}
      """;

  /** The handler of trained packages. */
  private static final String PREPARED = "dev.amphibian.awslambda.ParallelStart";

  static List<Workload> all() {
    List<String> each = List.of("direct", "context", "mvc");
    HttpEvent hello = new HttpEvent("GET", "/hello", Map.of("name", "Ada"), "");
    HttpEvent order = new HttpEvent("POST", "/orders", Map.of(), ORDER);
    HttpEvent part = new HttpEvent("GET", "/parts/HYD-20411", Map.of(), "");
    return List.of(
        new Workload("hello", "benchmark.HelloHandler", each, hello),
        new Workload("orders", "benchmark.OrderHandler", each, order),
        // Only Spring Boot's auto-configuration makes the data source
        new Workload("parts", "benchmark.PartHandler", List.of("context", "mvc"), part));
  }

  /**
   * The hand-written handler first: it is what the others are compared with. Prepared is what
   * Spring has processed ahead of time and a training run has seen.
   */
  List<Candidate> candidates(Path applications) {
    List<Candidate> all = new ArrayList<>();
    Path byHand = applications.resolve("hand-written/target").resolve(name + ".zip");
    all.add(new Candidate("hand-written", byHand, handler, event));
    for (String wiring : wirings) {
      HttpEvent own = event.below("/" + wiring);
      Path target = applications.resolve("workload/target");
      all.add(new Candidate(wiring, zip(target, "amphibian", wiring), handler(wiring), own));
      String prepared = wiring + ", prepared";
      all.add(new Candidate(prepared, zip(target, "prepared", wiring), PREPARED, own));
    }
    Path whole = applications.resolve("serverless-container/target/application.zip");
    HttpEvent inMvc = event.below("/mvc");
    all.add(
        new Candidate("aws-serverless-java-container", whole, "benchmark.ContainerHandler", inMvc));
    return all;
  }

  private Path zip(Path target, String output, String wiring) {
    return target
        .resolve(output)
        .resolve("aws-lambda")
        .resolve(name + "-" + wiring)
        .resolve("function.zip");
  }

  private String handler(String wiring) {
    String simple = capitalised(name) + capitalised(wiring) + "Function";
    return "amphibian.generated." + name + wiring + "." + simple;
  }

  private static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
