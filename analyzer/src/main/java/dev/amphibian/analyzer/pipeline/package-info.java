/** What a framework runs of the application around a handler: filters, interceptors, conversion. */
@NullMarked
package dev.amphibian.analyzer.pipeline;

import org.jspecify.annotations.NullMarked;
