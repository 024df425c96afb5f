/** Schedules waves, reminders and digests, and forecasts waves. */
@NullMarked
package dev.candor.core.scheduling;

import org.jspecify.annotations.NullMarked;
