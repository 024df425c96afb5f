package dev.candor.core.sampling;

import dev.candor.core.survey.Person;
import dev.candor.core.survey.Team;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Divides an audience into groups that are large enough to be reported. */
public final class RosterDivision {
    private RosterDivision() {}

    /**
     * The roster of this whole audience.
     *
     * @param teams in the order of the configuration: who is in several belongs to the first of them
     * @param members ids of the people of each team, by team id
     */
    public static Roster divide(
            Collection<Person> audience,
            List<Team> teams,
            Map<String, ? extends Collection<String>> members,
            ExpectedResponse expected) {
        SamplingFrame frame = SamplingFrame.of(audience, teams, members, Map.of());
        return frame.roster(frame.candidates(), expected);
    }
}
