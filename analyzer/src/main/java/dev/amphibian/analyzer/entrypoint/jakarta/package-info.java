/** The entry points of Java EE, Jakarta EE and MicroProfile applications. */
@NullMarked
package dev.amphibian.analyzer.entrypoint.jakarta;

import org.jspecify.annotations.NullMarked;
