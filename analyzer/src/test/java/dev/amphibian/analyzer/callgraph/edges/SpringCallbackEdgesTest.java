package dev.amphibian.analyzer.callgraph.edges;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.validation.Errors;
import org.springframework.validation.ValidationUtils;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** What Spring's templates, clients and converters call back. */
class SpringCallbackEdgesTest extends FrameworkEdgesTest {

  static class Rows {
    static class PartRow implements RowMapper<String> {
      @Override
      public String mapRow(ResultSet row, int number) throws SQLException {
        return row.getString(1);
      }
    }

    static class OtherRow implements RowMapper<String> {
      @Override
      public String mapRow(ResultSet row, int number) {
        return "";
      }
    }

    List<String> byClass(JdbcTemplate jdbc) {
      return jdbc.query("select name from part", new PartRow());
    }

    List<String> byReference(JdbcTemplate jdbc) {
      return jdbc.query("select name from part", this::name);
    }

    String name(ResultSet row, int number) throws SQLException {
      return row.getString(1);
    }

    RowMapper<String> other() {
      return new OtherRow();
    }
  }

  @Test
  void aQueryMapsItsRowsByAClass() {
    assertThat(edges(Rows.class).from("Rows#byClass")).containsExactly("PartRow#mapRow POSSIBLE");
  }

  @Test
  void aQueryMapsItsRowsByAFunction() {
    assertThat(edges(Rows.class).from("Rows#byReference")).containsExactly("Rows#name PROVEN");
  }

  static class RowConstant {
    static class Part {
      private static final RowMapper<Part> ROW = (row, number) -> Part.of(row);

      static Part of(ResultSet row) {
        return new Part();
      }
    }

    @Service
    static class Parts {
      private final JdbcTemplate jdbc;

      Parts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
      }

      List<Part> start() {
        return jdbc.query("select name from part", Part.ROW);
      }
    }
  }

  @Test
  void aQueryMapsItsRowsByAConstant() {
    assertThat(edges(RowConstant.class).from("Parts#start"))
        .containsExactly("Part#<clinit> LIKELY", "lambda in Part#<clinit> POSSIBLE");
  }

  static class InTransaction {
    private final TransactionTemplate transactions = new TransactionTemplate();

    void start() {
      transactions.executeWithoutResult(status -> store());
    }

    void store() {}
  }

  @Test
  void aTransactionRunsItsBlock() {
    assertThat(edges(InTransaction.class).from("InTransaction#start"))
        .containsExactly("InTransaction#store PROVEN");
  }

  static class Intercepted {
    static class Token implements ClientHttpRequestInterceptor {
      @Override
      public ClientHttpResponse intercept(
          HttpRequest request, byte[] body, ClientHttpRequestExecution execution) {
        return null;
      }
    }

    private final RestTemplate client = new RestTemplate();

    void register() {
      client.getInterceptors().add(new Token());
    }

    String start() {
      return client.getForObject("http://parts", String.class);
    }
  }

  @Test
  void whoRegistersAnInterceptorMayRunIt() {
    assertThat(edges(Intercepted.class).from("Intercepted#register"))
        .containsExactly("Token#intercept POSSIBLE");
  }

  @Test
  void aClientMayRunInterceptorsThatItWasGivenElsewhere() {
    assertThat(edges(Intercepted.class).from("Intercepted#start"))
        .containsExactly("Token#intercept POSSIBLE");
  }

  static class Filtered {
    static class Token implements ExchangeFilterFunction {
      @Override
      public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
        return next.exchange(request);
      }
    }

    WebClient client() {
      return WebClient.builder().filter(new Token()).build();
    }

    Mono<String> start() {
      return client().get().uri("http://parts").retrieve().bodyToMono(String.class);
    }
  }

  @Test
  void aClientBuiltOnTheWayRunsItsFilter() {
    assertThat(edges(Filtered.class).reachedFrom("Filtered#start"))
        .containsExactly("Filtered#client", "Token#filter");
  }

  static class Fallback {
    @FeignClient(name = "parts", fallback = PartsFallback.class)
    interface Parts {
      @GetMapping("/parts")
      String all();
    }

    @Component
    static class PartsFallback implements Parts {
      @Override
      public String all() {
        return none();
      }

      String none() {
        return "";
      }
    }

    @Service
    static class Shop {
      private final Parts parts;

      Shop(Parts parts) {
        this.parts = parts;
      }

      String start() {
        return parts.all();
      }
    }
  }

  @Test
  void aClientMayAnswerByItsFallback() {
    assertThat(edges(Fallback.class).from("Shop#start"))
        .containsExactly("PartsFallback#all LIKELY");
  }

  static class Converted {
    static class Part {
      Part(String number) {}
    }

    @Component
    static class PartConverter implements Converter<String, Part> {
      @Override
      public Part convert(String number) {
        return new Part(number);
      }
    }

    @Component
    static class NumberConverter implements Converter<String, Long> {
      @Override
      public Long convert(String number) {
        return 1L;
      }
    }

    @Service
    static class Shop {
      private final ConversionService conversion;

      Shop(ConversionService conversion) {
        this.conversion = conversion;
      }

      Part start() {
        return conversion.convert("1", Part.class);
      }
    }
  }

  @Test
  void aConversionRunsTheConverterToItsType() {
    assertThat(edges(Converted.class).from("Shop#start"))
        .containsExactly("PartConverter#convert POSSIBLE");
  }

  static class Validated {
    static class Part {
      private String number = "";

      public String getNumber() {
        return number;
      }

      public void setNumber(String number) {
        this.number = number;
      }
    }

    static class PartValidator implements Validator {
      @Override
      public boolean supports(Class<?> type) {
        return type.equals(Part.class);
      }

      @Override
      public void validate(Object part, Errors errors) {}
    }

    void start(Part part, Errors errors) {
      ValidationUtils.invokeValidator(new PartValidator(), part, errors);
    }
  }

  @Test
  void aValidatorRunsWhereItIsHanded() {
    assertThat(edges(Validated.class).from("Validated#start"))
        .contains("PartValidator#supports POSSIBLE", "PartValidator#validate POSSIBLE");
  }
}
