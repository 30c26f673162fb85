package dev.amphibian.local.handler;

import dev.amphibian.awslambda.PayloadFunction;
import dev.amphibian.runtime.Jackson3Json;
import dev.amphibian.runtime.binding.InvokedEntry;
import dev.amphibian.runtime.binding.Payload;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Does what the payload's order says, and logs by Java's own logging that it does. */
public final class PayloadHandler extends PayloadFunction {

  private static final System.Logger LOG = System.getLogger("shop.Restock");

  /** As a generated handler does. */
  public PayloadHandler() {
    super(new Restock());
  }

  /** What a payload holds. */
  public record Order(String what, @Nullable Integer count, @Nullable String secret) {}

  private static final class Restock extends InvokedEntry {

    Restock() {
      super(Jackson3Json.bootDefaults());
    }

    @Override
    protected byte[] invoke(Payload payload) throws Exception {
      Order order = payload.value(Order.class);
      LOG.log(System.Logger.Level.INFO, order.what());
      return switch (order.what()) {
        case "throw" -> throw new IOException("as planned");
        case "overflow" -> payload.json(deeper(1), int.class);
        case "large" -> payload.json("x".repeat(7_000_000), String.class);
        default -> payload.json(order.what(), String.class);
      };
    }

    private static int deeper(int count) {
      return count == 0 ? 0 : 1 + deeper(count + 1);
    }
  }
}
