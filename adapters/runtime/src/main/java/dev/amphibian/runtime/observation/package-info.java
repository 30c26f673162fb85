/**
 * What a call leaves behind for those who operate the application: fields in its log lines, a place
 * in its trace, spans and metrics. All of it by what the application itself has; nothing here makes
 * it need a library, and nothing here changes an answer.
 */
@NullMarked
package dev.amphibian.runtime.observation;

import org.jspecify.annotations.NullMarked;
