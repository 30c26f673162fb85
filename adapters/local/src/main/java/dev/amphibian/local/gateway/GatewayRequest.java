package dev.amphibian.local.gateway;

import dev.amphibian.runtime.Headers;

/**
 * A request at the gateway's door.
 *
 * @param method the verb
 * @param rawPath the path as sent, percent-encoded
 * @param rawQuery the query as sent, empty if none
 * @param headers the header fields as sent
 * @param body the body's bytes
 * @param remoteAddress the caller's IP address
 * @param port the port at which it was received
 */
public record GatewayRequest(
    String method,
    String rawPath,
    String rawQuery,
    Headers headers,
    byte[] body,
    String remoteAddress,
    int port) {}
