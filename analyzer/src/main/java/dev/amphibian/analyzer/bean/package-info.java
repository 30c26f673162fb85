/** What Spring would inject where. */
@NullMarked
package dev.amphibian.analyzer.bean;

import org.jspecify.annotations.NullMarked;
