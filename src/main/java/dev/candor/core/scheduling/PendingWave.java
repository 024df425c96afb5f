package dev.candor.core.scheduling;

import dev.candor.core.survey.PlannedStart;
import dev.candor.core.survey.Survey;

/** A wave that should open as soon as possible. */
sealed interface PendingWave {
    Survey survey();

    /** A repeat of a void wave. */
    record Repeat(Survey survey, JobCursor.Repeat repeat) implements PendingWave {}

    /** A wave that an owner planned. */
    record Planned(DueWave due, PlannedStart start) implements PendingWave {
        @Override
        public Survey survey() {
            return due.survey();
        }
    }

    /** A wave that its schedule asked for. */
    record Scheduled(DueWave due) implements PendingWave {
        @Override
        public Survey survey() {
            return due.survey();
        }
    }
}
