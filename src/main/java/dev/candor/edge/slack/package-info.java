/** Slack: the only place that knows its payloads, limits, error codes and moods. */
@NullMarked
package dev.candor.edge.slack;

import org.jspecify.annotations.NullMarked;
