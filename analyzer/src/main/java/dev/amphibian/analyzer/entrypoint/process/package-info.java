/** The entry point that starts a process. */
@NullMarked
package dev.amphibian.analyzer.entrypoint.process;

import org.jspecify.annotations.NullMarked;
