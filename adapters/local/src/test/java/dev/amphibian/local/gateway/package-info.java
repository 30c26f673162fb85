/** What the gateway makes of requests and results. */
@NullMarked
package dev.amphibian.local.gateway;

import org.jspecify.annotations.NullMarked;
