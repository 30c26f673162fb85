/**
 * AWS Lambda behind API Gateway's HTTP API or a function URL, both with payload format 2.0. {@link
 * dev.amphibian.awslambda.ApiGatewayV2} translates and knows nothing of Lambda's runtime; {@link
 * dev.amphibian.awslambda.HttpFunction} is the handler around it.
 */
@NullMarked
package dev.amphibian.awslambda;

import org.jspecify.annotations.NullMarked;
