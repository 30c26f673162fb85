/** What an application's own framework says of its HTTP entry points, beside what we find. */
@NullMarked
package dev.amphibian.accuracy.http;

import org.jspecify.annotations.NullMarked;
