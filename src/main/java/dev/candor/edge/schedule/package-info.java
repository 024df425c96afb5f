/** Cron schedules, the only place that knows Quartz, and the ticker that runs periodic jobs. */
@NullMarked
package dev.candor.edge.schedule;

import org.jspecify.annotations.NullMarked;
