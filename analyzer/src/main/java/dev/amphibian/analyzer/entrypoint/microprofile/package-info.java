/** The entry points of MicroProfile applications, and of Quarkus beyond it. */
@NullMarked
package dev.amphibian.analyzer.entrypoint.microprofile;

import org.jspecify.annotations.NullMarked;
