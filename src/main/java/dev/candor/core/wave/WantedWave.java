package dev.candor.core.wave;

import dev.candor.core.survey.Survey;

/** A wave that is to open as soon as it can. */
sealed interface WantedWave {
    /** What it asks. */
    Survey survey();

    /** One that asks again; {@code lost} names the wave whose answers are lost. */
    record Again(Survey survey, String lost) implements WantedWave {}

    /** One that is due. */
    record Scheduled(Due due) implements WantedWave {
        @Override
        public Survey survey() {
            return due.survey();
        }
    }
}
