package benchmark;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same with one read from the database. */
public final class PartHandler implements RequestStreamHandler {

  private final JsonMapper json = JsonMapper.builder().findAndAddModules().build();
  private final PartController controller = new PartController(new PartStore(jdbc()));

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) {
    JsonNode event = json.readTree(in);
    String path = event.path("rawPath").asString("");
    String number = path.substring(path.lastIndexOf('/') + 1);
    String body = json.writeValueAsString(controller.part(number));
    json.writeValue(out, HttpAnswer.json(200, body));
  }

  private static JdbcClient jdbc() {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(
        "jdbc:h2:mem:parts;DB_CLOSE_DELAY=-1;INIT=runscript from 'classpath:schema.sql'"
            + "\\;runscript from 'classpath:data.sql'");
    return JdbcClient.create(source);
  }
}
