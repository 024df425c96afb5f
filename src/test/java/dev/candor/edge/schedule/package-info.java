/** Tests of the cron schedules and the ticker. */
@NullMarked
package dev.candor.edge.schedule;

import org.jspecify.annotations.NullMarked;
