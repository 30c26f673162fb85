package dev.amphibian.local;

import dev.amphibian.local.gateway.FrontDoor;
import dev.amphibian.local.gateway.GatewayRequest;
import dev.amphibian.runtime.HttpAnswer;
import dev.amphibian.runtime.Jackson3Json;
import dev.amphibian.runtime.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import tools.jackson.databind.json.JsonMapper;

/** Turns requests into a front door's events and results back into answers. */
final class EventDoor implements Door {

  private final Invoker function;
  private final FrontDoor door;
  private final Json json = Jackson3Json.of(new JsonMapper());

  EventDoor(Invoker function, FrontDoor door) {
    this.function = function;
    this.door = door;
  }

  @Override
  public HttpAnswer answer(GatewayRequest request) throws IOException {
    ByteArrayOutputStream event = new ByteArrayOutputStream();
    json.writePlain(door.event(request), event);
    Outcome outcome = function.invoke(event.toByteArray());
    if (outcome instanceof Outcome.Answered answered) {
      return answer(answered.payload());
    }
    return outcome instanceof Outcome.Refused ? door.tooLarge() : door.failure();
  }

  private HttpAnswer answer(byte[] payload) {
    try {
      Object result = json.readPlain(new ByteArrayInputStream(payload));
      return door.answer(result, payload);
    } catch (IOException e) {
      return door.failure();
    }
  }

  @Override
  public HttpAnswer tooLarge() {
    return door.tooLarge();
  }
}
