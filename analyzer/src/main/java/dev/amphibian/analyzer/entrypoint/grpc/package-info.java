/** The entry points of gRPC services. */
@NullMarked
package dev.amphibian.analyzer.entrypoint.grpc;

import org.jspecify.annotations.NullMarked;
