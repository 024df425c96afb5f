/** What a cron expression means, the only place that knows Quartz; and what ticks. */
@NullMarked
package dev.candor.edge.schedule;

import org.jspecify.annotations.NullMarked;
