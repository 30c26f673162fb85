/** The entry points of jobs: Spring Batch and Quartz. */
@NullMarked
package dev.amphibian.analyzer.entrypoint.batch;

import org.jspecify.annotations.NullMarked;
