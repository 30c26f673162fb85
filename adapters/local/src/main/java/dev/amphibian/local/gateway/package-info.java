/** What API Gateway and function URLs do to requests and answers on their way; pure translation. */
@NullMarked
package dev.amphibian.local.gateway;

import org.jspecify.annotations.NullMarked;
