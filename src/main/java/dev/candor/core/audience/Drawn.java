package dev.candor.core.audience;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Who is asked in a wave. */
public sealed interface Drawn {
    /** These people. */
    final class Asked implements Drawn {
        private final Pool pool;
        private final List<Candidate> chosen;

        private final ExpectedResponse expected;

        Asked(Pool pool, List<Candidate> chosen, ExpectedResponse expected) {
            this.pool = pool;
            this.chosen = List.copyOf(chosen);
            this.expected = expected;
        }

        /** Them. */
        public List<Person> people() {
            return chosen.stream().map(Candidate::person).toList();
        }

        /** Each of them in a group of theirs. */
        public Roster roster() {
            return pool.roster(chosen, expected);
        }

        /** The groups that may be reported, each with the people of it. */
        public List<GroupSize> groups() {
            ReportingGroups groups = pool.divide(chosen, expected);
            return groups.groups().stream()
                    .filter(Roster.Group::reportable)
                    .map(group -> new GroupSize(
                            group.leaf().name(), groups.size(group.leaf().number())))
                    .toList();
        }
    }

    /** Nobody: there are fewer people than are needed for anything to be shown. How many is for nobody to know. */
    record TooFew(int needed) implements Drawn {}

    /** Nobody: of fewer people than are needed the working hours come while the wave is open. */
    record OutOfHours(int needed) implements Drawn {}

    /**
     * Nobody for now: there would be enough people, but too many of them have been asked enough.
     *
     * @param until when there are enough again, if nobody asks them before
     * @param by the surveys that asked them, and when they did last
     */
    record Spent(Instant until, Map<String, Instant> by) implements Drawn {
        public Spent {
            by = Map.copyOf(by);
        }
    }

    /** It cannot be told now who is there, and why: the thing and the way out, fit for a log. */
    record NotNow(String why) implements Drawn {}
}
