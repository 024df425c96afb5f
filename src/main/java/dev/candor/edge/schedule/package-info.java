/** The only place that knows Quartz: what a cron expression means, and what ticks. */
@NullMarked
package dev.candor.edge.schedule;

import org.jspecify.annotations.NullMarked;
