package dev.amphibian.local.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Does what it is told, and misbehaves on request. */
public final class Troublemaker implements RequestStreamHandler {

  /** Opened when four calls are in it at once. */
  private final CountDownLatch four = new CountDownLatch(4);

  /** Fails if told so by the environment. */
  public Troublemaker() throws InterruptedException {
    String trouble = String.valueOf(System.getenv("TROUBLE"));
    switch (trouble) {
      case "throw" -> throw new IllegalStateException("no database");
      case "exit" -> {
        System.out.println("leaving early");
        Runtime.getRuntime().halt(3);
      }
      case "hang" -> new CountDownLatch(1).await();
      default -> {}
    }
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    String order = new String(input.readAllBytes(), StandardCharsets.UTF_8);
    switch (order.replace("\"", "")) {
      case "throw" -> throw new IllegalArgumentException("bad order");
      case "halt" -> Runtime.getRuntime().halt(7);
      case "hang" -> await(new CountDownLatch(1));
      case "large" -> output.write(new byte[7_000_000]);
      case "four" -> {
        four.countDown();
        await(four);
        output.write("\"together\"".getBytes(StandardCharsets.UTF_8));
      }
      case "settings" -> output.write(settings(context).getBytes(StandardCharsets.UTF_8));
      default -> output.write(order.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String settings(Context context) {
    return "\"%s %d %s %s %b %d\""
        .formatted(
            context.getFunctionName(),
            context.getMemoryLimitInMB(),
            System.getenv("GREETING"),
            System.getenv("HOME"),
            context.getRemainingTimeInMillis() > 0,
            Runtime.getRuntime().maxMemory() >> 20);
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("waited in vain");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
