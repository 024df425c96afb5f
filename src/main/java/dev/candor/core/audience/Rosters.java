package dev.candor.core.audience;

import dev.candor.core.survey.Team;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Divides an audience into groups that are large enough to be reported. */
public final class Rosters {
    private Rosters() {}

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
        Pool pool = Pool.of(audience, teams, members, Map.of());
        return pool.roster(pool.candidates(), expected);
    }
}
