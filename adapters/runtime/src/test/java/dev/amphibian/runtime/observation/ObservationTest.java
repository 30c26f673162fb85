package dev.amphibian.runtime.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.runtime.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** The fields of log lines while a call is answered, with SLF4J on the class path. */
class ObservationTest {

  private static final String ID = "0af76519-16cd-43dd-8448-eb211c80319c";

  private final Observer observer = new Observer("find-part", true, new NoTracing());

  @AfterEach
  void clear() {
    MDC.clear();
  }

  private Observation begin(String id, Headers headers, @Nullable TraceContext platform) {
    return observer.begin(Calls.get("/parts/1", headers), id, platform);
  }

  private static Map<String, String> fields() {
    Map<String, String> fields = MDC.getCopyOfContextMap();
    return fields == null ? Map.of() : new TreeMap<>(fields);
  }

  private static Map<String, String> fieldsOf(Observation observation) {
    observation.attach();
    try {
      return fields();
    } finally {
      observation.detach();
    }
  }

  @Test
  void linesTellFunctionCallAndTrace() {
    assertThat(fieldsOf(begin(ID, Headers.none(), null)))
        .isEqualTo(
            Map.of(
                "faas.name", "find-part",
                "faas.invocation_id", ID,
                "faas.coldstart", "true",
                "trace_id", "0af7651916cd43dd8448eb211c80319c",
                "span_id", "8ebf8e380a4d7241"));
  }

  @Test
  void onlyTheFirstCallIsCold() {
    begin(ID, Headers.none(), null);
    assertThat(fieldsOf(begin(ID, Headers.none(), null))).containsEntry("faas.coldstart", "false");
  }

  @Test
  void theCallersTraceGoesBeforeThePlatforms() {
    TraceContext platform = new TraceContext("1".repeat(32), "2".repeat(16), true, "");
    Headers headers = Headers.none().with("TraceParent", Calls.PARENT);

    assertThat(fieldsOf(begin(ID, headers, platform))).containsEntry("trace_id", Calls.TRACE);
    assertThat(fieldsOf(begin(ID, Headers.none(), platform)))
        .containsEntry("trace_id", "1".repeat(32));
    assertThat(fieldsOf(begin(ID, Headers.none().with("traceparent", "00-x"), platform)))
        .containsEntry("trace_id", "1".repeat(32));
  }

  @Test
  void nothingIsLeftBehindAndWhatWasThereStays() {
    MDC.put("tenant", "acme");
    assertThat(fieldsOf(begin(ID, Headers.none(), null))).containsEntry("tenant", "acme");
    assertThat(fields()).isEqualTo(Map.of("tenant", "acme"));
    assertThat(Observation.current()).isNull();
  }

  @Test
  void anIdThatIsNoUuidHasATraceOfItsOwn() {
    String first = fieldsOf(begin("request-1", Headers.none(), null)).get("trace_id");
    String second = fieldsOf(begin("request-1", Headers.none(), null)).get("trace_id");
    assertThat(first).matches("[0-9a-f]{32}").isNotEqualTo(second);
  }

  @Test
  void callsAtTheSameTimeDontMix() throws Exception {
    int calls = 8;
    CountDownLatch together = new CountDownLatch(calls);
    ExecutorService threads = Executors.newFixedThreadPool(calls);
    try {
      List<Callable<Boolean>> works = new ArrayList<>();
      for (int i = 0; i < calls; i++) {
        String id = "call-" + i;
        works.add(
            () -> {
              Observation observation = begin(id, Headers.none(), null);
              observation.attach();
              together.countDown();
              together.await();
              boolean isOwn = id.equals(MDC.get("faas.invocation_id"));
              observation.detach();
              return isOwn && MDC.get("faas.invocation_id") == null;
            });
      }
      for (Future<Boolean> each : threads.invokeAll(works)) {
        assertThat(each.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
