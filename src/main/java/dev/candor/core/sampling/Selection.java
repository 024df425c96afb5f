package dev.candor.core.sampling;

import dev.candor.core.survey.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Who is asked in a wave. */
public sealed interface Selection {
    /** These people. */
    final class Asked implements Selection {
        private final SamplingFrame frame;
        private final List<Candidate> chosen;

        private final ExpectedResponse expected;

        Asked(SamplingFrame frame, List<Candidate> chosen, ExpectedResponse expected) {
            this.frame = frame;
            this.chosen = List.copyOf(chosen);
            this.expected = expected;
        }

        /** Them. */
        public List<Person> people() {
            return chosen.stream().map(Candidate::person).toList();
        }

        /** Each of them in a group of theirs. */
        public Roster roster() {
            return frame.roster(chosen, expected);
        }

        /** The groups that may be reported, each with the people of it. */
        public List<GroupSize> groups() {
            ReportingGroups groups = frame.reportingGroups(chosen, expected);
            return groups.groups().stream()
                    .filter(Roster.Group::reportable)
                    .map(group -> new GroupSize(
                            group.group().name(), groups.size(group.group().number())))
                    .toList();
        }
    }

    /** Nobody: there are fewer people than are needed for anything to be shown. How many is for nobody to know. */
    record TooFew(int needed) implements Selection {}

    /** Nobody: of fewer people than are needed the working hours come while the wave is open. */
    record OutOfHours(int needed) implements Selection {}

    /**
     * Nobody for now: there would be enough people, but too many of them have been asked enough.
     *
     * @param until when there are enough again, if nobody asks them before
     * @param by the surveys that asked them, and when they did last
     */
    record ContactLimitReached(Instant until, Map<String, Instant> lastContactBySurvey) implements Selection {
        public ContactLimitReached {
            lastContactBySurvey = Map.copyOf(lastContactBySurvey);
        }
    }

    /** It cannot be told now who is there, and why: the thing and the way out, fit for a log. */
    record NotNow(String why) implements Selection {}
}
