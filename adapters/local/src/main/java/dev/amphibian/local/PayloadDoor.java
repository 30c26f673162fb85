package dev.amphibian.local;

import dev.amphibian.local.gateway.GatewayRequest;
import dev.amphibian.runtime.HttpAnswer;
import dev.amphibian.runtime.HttpCall;
import dev.amphibian.runtime.Jackson3Json;
import dev.amphibian.runtime.binding.InvocationOverHttp;
import dev.amphibian.runtime.binding.UnreadablePayload;
import java.io.IOException;
import java.util.function.ToIntFunction;
import tools.jackson.databind.json.JsonMapper;

/**
 * Invokes a function with the body of a request as payload, and answers as a service of the same
 * method: what the function fails with becomes the status that the service has for it.
 */
final class PayloadDoor implements Door {

  private static final int TOO_LARGE = 413;

  private final Invoker function;
  private final String path;
  private final ToIntFunction<String> statuses;
  private final InvocationOverHttp http;

  PayloadDoor(Invoker function, String path, ToIntFunction<String> statuses) {
    this.function = function;
    this.path = path;
    this.statuses = statuses;
    this.http =
        new InvocationOverHttp(
            this::invoke,
            Jackson3Json.of(new JsonMapper()),
            thrown -> thrown instanceof Unanswered unanswered ? unanswered.status : 500);
  }

  @Override
  public HttpAnswer answer(GatewayRequest request) throws IOException {
    if (!request.rawPath().equals(path)) {
      return HttpAnswer.of(404);
    }
    HttpCall.Origin origin =
        new HttpCall.Origin("http", Loopback.HOST, request.port(), request.remoteAddress());
    return http.handle(
        new HttpCall(request.method(), path, "", request.headers(), request.body(), origin));
  }

  private byte[] invoke(byte[] payload) throws Unanswered {
    Outcome outcome = function.invoke(payload);
    if (outcome instanceof Outcome.Answered answered) {
      return answered.payload();
    }
    if (outcome instanceof Outcome.Failed failed) {
      if (failed.type().equals(UnreadablePayload.class.getName())) {
        throw new UnreadablePayload(failed.message());
      }
      throw new Unanswered(statuses.applyAsInt(failed.type()));
    }
    throw new Unanswered(outcome instanceof Outcome.Refused ? TOO_LARGE : 500);
  }

  @Override
  public HttpAnswer tooLarge() {
    return HttpAnswer.of(TOO_LARGE);
  }

  /** The function gave no result. */
  private static final class Unanswered extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    Unanswered(int status) {
      super("status " + status, null, false, false);
      this.status = status;
    }
  }
}
