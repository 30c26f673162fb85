package dev.amphibian.local.parity;

import java.net.URI;

/**
 * One of several that must answer alike.
 *
 * @param name such as {@code function}
 * @param address without path, such as {@code http://127.0.0.1:8080}
 */
public record Side(String name, URI address) {}
