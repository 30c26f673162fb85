import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.partsdepot.common.LeanErrors;
import com.partsdepot.common.BusinessRuleException;
import com.partsdepot.common.NotFoundException;
import com.partsdepot.pricing.PricingController;
import java.time.LocalDate;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What AWS's own guide shows: typed events of aws-lambda-java-events, one mapper for the body. */
public final class EventsHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

  private final JsonMapper json = JsonMapper.builder().findAndAddModules().build();
  private final PricingController controller = com.partsdepot.pricing.LeanObjects.controller();
  private final LeanErrors errors = new LeanErrors();

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    try {
      Map<String, String> query = event.getQueryStringParameters();
      String path = event.getRawPath();
      String date = query.get("requestedOn");
      return answer(
          200,
          controller.quote(
              path.substring(path.lastIndexOf('/') + 1),
              Integer.parseInt(query.getOrDefault("quantity", "1")),
              query.getOrDefault("currency", "EUR"),
              date == null ? null : LocalDate.parse(date)));
    } catch (BusinessRuleException e) {
      return answer(422, errors.businessRule(e));
    } catch (NotFoundException e) {
      return answer(404, errors.notFound(e));
    }
  }

  private APIGatewayV2HTTPResponse answer(int status, Object body) {
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(status)
        .withHeaders(Map.of("Content-Type", "application/json"))
        .withBody(json.writeValueAsString(body))
        .build();
  }
}
