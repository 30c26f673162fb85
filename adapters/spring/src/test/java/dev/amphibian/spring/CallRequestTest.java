package dev.amphibian.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.runtime.Headers;
import dev.amphibian.runtime.HttpCall;
import java.security.Principal;
import org.junit.jupiter.api.Test;

class CallRequestTest {

  @Test
  void whomAnAuthorizerLetInIsTheUser() {
    CallRequest request = request(new HttpCall.Origin("https", "localhost", 443, "", "ada"));

    assertThat(request.getUserPrincipal()).extracting(Principal::getName).isEqualTo("ada");
    assertThat(request.getRemoteUser()).isEqualTo("ada");
  }

  @Test
  void withoutAnAuthorizerThereIsNone() {
    CallRequest request = request(new HttpCall.Origin("https", "localhost", 443, ""));

    assertThat(request.getUserPrincipal()).isNull();
    assertThat(request.getRemoteUser()).isNull();
  }

  private static CallRequest request(HttpCall.Origin origin) {
    HttpCall call = new HttpCall("GET", "/", "", Headers.none(), new byte[0], origin);
    return new CallRequest(call, new FunctionServletContext(), "/", null);
  }
}
