/**
 * Runs packages here as their platform would: functions under AWS's own runtime client, services as
 * the processes they are, each behind an HTTP address. Nothing here prints; what happened is
 * returned as a value.
 */
@NullMarked
package dev.amphibian.local;

import org.jspecify.annotations.NullMarked;
