/** Files as text: names, imports, layout and templates. The only home of Freemarker. */
@NullMarked
package dev.amphibian.generator.source;

import org.jspecify.annotations.NullMarked;
