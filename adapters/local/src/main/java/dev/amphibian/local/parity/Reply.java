package dev.amphibian.local.parity;

import dev.amphibian.runtime.Headers;
import java.time.Duration;

/**
 * What one side answered.
 *
 * @param status the status code
 * @param headers all header fields
 * @param body the body's bytes
 * @param took from sending the request to the last byte of the answer
 */
public record Reply(int status, Headers headers, byte[] body, Duration took) {}
