package dev.amphibian.local;

import dev.amphibian.local.gateway.GatewayRequest;
import dev.amphibian.runtime.HttpAnswer;
import java.io.IOException;

/** What stands between HTTP and a function. */
interface Door {

  /** Hands a request to the function, and answers by what comes of it. */
  HttpAnswer answer(GatewayRequest request) throws IOException;

  /** What a caller sees whose request is larger than it takes. */
  HttpAnswer tooLarge();
}
