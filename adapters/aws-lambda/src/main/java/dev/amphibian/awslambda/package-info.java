/**
 * AWS Lambda behind API Gateway, a function URL or an application load balancer. {@link
 * dev.amphibian.awslambda.HttpEvents} translates and knows nothing of Lambda's runtime; {@link
 * dev.amphibian.awslambda.HttpFunction} is the handler around it.
 */
@NullMarked
package dev.amphibian.awslambda;

import org.jspecify.annotations.NullMarked;
