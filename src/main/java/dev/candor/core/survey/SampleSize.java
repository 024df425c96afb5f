package dev.candor.core.survey;

/** How much of a survey's audience is asked in one wave. */
public sealed interface SampleSize {
    static SampleSize everyone() {
        return new Share(100);
    }

    /** The number of people to ask out of {@code people}; never more. */
    int of(int people);

    /** The size as the configuration spells it. */
    String text();

    /** Whether every wave asks the whole audience. */
    default boolean isEveryone() {
        return equals(everyone());
    }

    /** A percentage from 1 to 100, rounded half up to whole people. */
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

    /** A fixed number of people, at least one. */
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
