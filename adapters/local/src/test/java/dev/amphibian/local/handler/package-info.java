/** Functions to run, packaged alone into the zips that the tests start. */
@NullMarked
package dev.amphibian.local.handler;

import org.jspecify.annotations.NullMarked;
