/** The entry points of messages, one finder for each way to listen. */
@NullMarked
package dev.amphibian.analyzer.entrypoint.messaging;

import org.jspecify.annotations.NullMarked;
