/** The target {@code aws-lambda}: handler, SAM template, and what lies in the zip. */
@NullMarked
package dev.amphibian.generator.target.awslambda;

import org.jspecify.annotations.NullMarked;
