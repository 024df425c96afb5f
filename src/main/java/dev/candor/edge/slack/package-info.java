/** Slack, the only place that knows its payloads, limits and error codes. */
@NullMarked
package dev.candor.edge.slack;

import org.jspecify.annotations.NullMarked;
