/** The methods through which the outside world enters, and what triggers them. */
@NullMarked
package dev.amphibian.analyzer.entrypoint;

import org.jspecify.annotations.NullMarked;
