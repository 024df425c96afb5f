package dev.candor.core.scheduling;

import dev.candor.core.survey.Survey;

/** A wave that is to open as soon as it can. */
sealed interface PendingWave {
    /** What it asks. */
    Survey survey();

    /** Asks again after a void wave. */
    record Again(Survey survey, JobCursor.Repeat repeat) implements PendingWave {}

    /** One that is due. */
    record Scheduled(DueWave due) implements PendingWave {
        @Override
        public Survey survey() {
            return due.survey();
        }
    }
}
