package benchmark;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.InputStream;
import java.io.OutputStream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same with a body that Hibernate Validator checks, without its expression language. */
public final class OrderHandler implements RequestStreamHandler {

  private final JsonMapper json = JsonMapper.builder().findAndAddModules().build();
  private final OrderController controller = new OrderController();
  private final Validator validator =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) {
    JsonNode event = json.readTree(in);
    Order order = json.readValue(event.path("body").asString(""), Order.class);
    if (!validator.validate(order).isEmpty()) {
      json.writeValue(out, HttpAnswer.json(400, "{\"status\":400}"));
      return;
    }
    String body = json.writeValueAsString(controller.order(order));
    json.writeValue(out, HttpAnswer.json(200, body));
  }
}
