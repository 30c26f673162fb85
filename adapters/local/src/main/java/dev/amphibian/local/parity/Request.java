package dev.amphibian.local.parity;

import dev.amphibian.runtime.Headers;

/**
 * One request to be sent to both sides.
 *
 * @param name how reports call it
 * @param method the verb in capitals
 * @param target path and query, percent-encoded, beginning with {@code /}
 * @param headers the header fields to send
 * @param body the body's bytes, empty for none
 */
public record Request(String name, String method, String target, Headers headers, byte[] body) {}
