import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.partsdepot.common.LeanErrors;
import com.partsdepot.common.BusinessRuleException;
import com.partsdepot.common.NotFoundException;
import com.partsdepot.pricing.PricingController;
import com.partsdepot.pricing.QuoteService;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an engineer in a hurry for milliseconds would write: streams, one mapper, no framework. */
public final class LeanHandler implements RequestStreamHandler {

  private final JsonMapper json = JsonMapper.builder().findAndAddModules().build();
  private final PricingController controller = com.partsdepot.pricing.LeanObjects.controller();
  private final LeanErrors errors = new LeanErrors();

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    JsonNode event = json.readTree(in);
    Map<String, Object> answer = new LinkedHashMap<>();
    try {
      JsonNode query = event.path("queryStringParameters");
      String path = event.path("rawPath").asString();
      String date = query.path("requestedOn").asString(null);
      QuoteService.Quote quote =
          controller.quote(
              path.substring(path.lastIndexOf('/') + 1),
              Integer.parseInt(query.path("quantity").asString("1")),
              query.path("currency").asString("EUR"),
              date == null ? null : LocalDate.parse(date));
      answer.put("statusCode", 200);
      answer.put("body", json.writeValueAsString(quote));
    } catch (BusinessRuleException e) {
      answer.put("statusCode", 422);
      answer.put("body", json.writeValueAsString(errors.businessRule(e)));
    } catch (NotFoundException e) {
      answer.put("statusCode", 404);
      answer.put("body", json.writeValueAsString(errors.notFound(e)));
    }
    answer.put("headers", Map.of("Content-Type", "application/json"));
    json.writeValue(out, answer);
  }
}
