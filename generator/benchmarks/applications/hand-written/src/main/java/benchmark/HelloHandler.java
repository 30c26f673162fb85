package benchmark;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Streams, one mapper, no framework: what one writes who counts milliseconds. */
public final class HelloHandler implements RequestStreamHandler {

  private final JsonMapper json = JsonMapper.builder().findAndAddModules().build();
  private final HelloController controller = new HelloController();

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) {
    JsonNode event = json.readTree(in);
    String name = event.path("queryStringParameters").path("name").asString("");
    String body = json.writeValueAsString(controller.hello(name));
    json.writeValue(out, HttpAnswer.json(200, body));
  }
}
