/** Real processes under AWS's runtime client, and real HTTP. */
@NullMarked
package dev.amphibian.local;

import org.jspecify.annotations.NullMarked;
