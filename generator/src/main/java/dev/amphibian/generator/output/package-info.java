/** Where generated things go: folders that appear whole, and archives with the same bytes. */
@NullMarked
package dev.amphibian.generator.output;

import org.jspecify.annotations.NullMarked;
