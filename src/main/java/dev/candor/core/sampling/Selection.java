package dev.candor.core.sampling;

import dev.candor.core.survey.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The result of sampling for a wave. */
public sealed interface Selection
        permits Selection.Asked,
                Selection.TooFew,
                Selection.OutOfHours,
                Selection.ContactLimitReached,
                DirectoryFailure {
    /** The selected people. */
    final class Asked implements Selection {
        private final SamplingFrame frame;
        private final List<Candidate> chosen;

        private final ExpectedResponse expected;

        Asked(SamplingFrame frame, List<Candidate> chosen, ExpectedResponse expected) {
            this.frame = frame;
            this.chosen = List.copyOf(chosen);
            this.expected = expected;
        }

        public List<Person> people() {
            return chosen.stream().map(Candidate::person).toList();
        }

        /** The roster, with each selected person in a reporting group. */
        public Roster roster() {
            return frame.roster(chosen, expected);
        }

        /** The reportable groups and their numbers of people. */
        public List<GroupSize> groups() {
            ReportingGroups groups = frame.reportingGroups(chosen, expected);
            return groups.groups().stream()
                    .filter(Roster.Group::reportable)
                    .map(group -> new GroupSize(
                            group.group().name(), groups.size(group.group().number())))
                    .toList();
        }
    }

    /** Nobody: the audience is smaller than the smallest group that may be shown. The number of people stays hidden. */
    record TooFew(int needed) implements Selection {}

    /**
     * Nobody: too few people have working hours while the wave is open.
     *
     * @param next when enough of them have begun their next working hours
     */
    record OutOfHours(int needed, Instant next) implements Selection {}

    /**
     * Nobody for now: too many people have reached the contact limit.
     *
     * @param until when enough people are free again, if no other survey asks them before
     * @param lastContacts last contact of those people, by survey id; found only when asked for, because a forecast seldom does
     */
    record ContactLimitReached(Instant until, Supplier<Map<String, Instant>> lastContacts) implements Selection {}
}
