package dev.amphibian.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class CallResponseTest {

  private static final int HEADERS = 40;
  private static final int ROUNDS = 300;

  @Test
  void noHeaderIsLostThatTwoThreadsSetAtOnce() throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      for (int round = 0; round < ROUNDS; round++) {
        CallResponse response = new CallResponse(new MockHttpServletRequest());
        CyclicBarrier together = new CyclicBarrier(2);
        Future<?> streaming = other.submit(() -> setHeaders("a", response, together));
        setHeaders("b", response, together);
        streaming.get();

        assertThat(response.getHeaderNames()).hasSize(2 * HEADERS);
      }
    } finally {
      other.shutdown();
    }
  }

  private static Void setHeaders(String prefix, CallResponse response, CyclicBarrier together)
      throws Exception {
    together.await();
    for (int i = 0; i < HEADERS; i++) {
      response.setHeader(prefix + i, "x");
    }
    return null;
  }
}
