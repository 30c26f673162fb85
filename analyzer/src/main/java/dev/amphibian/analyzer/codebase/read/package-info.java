/** Reads class files, sources, jars and settings; the only home of JavaParser and ASM. */
@NullMarked
package dev.amphibian.analyzer.codebase.read;

import org.jspecify.annotations.NullMarked;
