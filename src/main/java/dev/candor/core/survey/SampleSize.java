package dev.candor.core.survey;

/** How many of those whom a survey is for are asked in one wave. */
public sealed interface SampleSize {
    /** All of them. */
    static SampleSize everyone() {
        return new Share(100);
    }

    /** How many of this many people; never more than there are. */
    int of(int people);

    /** As the configuration writes it. */
    String text();

    /** Whether everyone is asked each time, so that nobody has to take turns. */
    default boolean isEveryone() {
        return equals(everyone());
    }

    /** So many percent, from 1 to 100; rounded half up to whole people. */
    record Share(int percent) implements SampleSize {
        public Share {
            if (percent < 1 || percent > 100) {
                throw new IllegalArgumentException("a sample is 1 % to 100 %, not " + percent + " %");
            }
        }

        @Override
        public int of(int people) {
            return (int) ((2L * percent * people + 100) / 200);
        }

        @Override
        public String text() {
            return percent + "%";
        }
    }

    /** So many people, at least one. */
    record People(int number) implements SampleSize {
        public People {
            if (number < 1) {
                throw new IllegalArgumentException("a sample is at least one person, not " + number);
            }
        }

        @Override
        public int of(int people) {
            return Math.min(number, people);
        }

        @Override
        public String text() {
            return String.valueOf(number);
        }
    }
}
