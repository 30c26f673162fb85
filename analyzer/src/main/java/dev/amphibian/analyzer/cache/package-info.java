/** Values kept in files between two runs; the only home of Kryo types. */
@NullMarked
package dev.amphibian.analyzer.cache;

import org.jspecify.annotations.NullMarked;
