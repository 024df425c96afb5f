package dev.candor.core.sampling;

import dev.candor.core.survey.Person;
import dev.candor.core.survey.Team;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The audience of a product, each person with their team: the population that a wave's sample is drawn from. */
public final class SamplingFrame {
    private final List<Team> teams;
    private final List<Candidate> candidates;
    private final Set<ZoneId> zones;
    private final int[] all;
    private final long allEligibleFrom;

    private SamplingFrame(List<Team> teams, List<Candidate> candidates) {
        this.teams = teams;
        this.candidates = candidates;
        zones = candidates.stream().map(candidate -> candidate.person().zone()).collect(Collectors.toSet());
        all = IntStream.range(0, candidates.size()).toArray();
        allEligibleFrom =
                candidates.stream().mapToLong(Candidate::eligibleFrom).max().orElse(0);
    }

    /**
     * The frame of this audience.
     *
     * @param teams in configuration order; a person in several teams belongs to the first
     * @param members ids of the people of each team, by team id
     * @param optedOutUntil end of the person's opt-out, by person id
     */
    public static SamplingFrame of(
            Collection<Person> audience,
            List<Team> teams,
            Map<String, ? extends Collection<String>> members,
            Map<String, Instant> optedOutUntil) {
        Map<String, Integer> teamOf = new HashMap<>();
        for (int team = 0; team < teams.size(); team++) {
            Collection<String> people = members.get(teams.get(team).id());
            for (String person : people == null ? List.<String>of() : people) {
                teamOf.putIfAbsent(person, team);
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Person person : audience) {
            candidates.add(new Candidate(
                    person,
                    teamOf.getOrDefault(person.id(), teams.size()),
                    millis(optedOutUntil.getOrDefault(person.id(), Instant.EPOCH)),
                    SeededHash.of(person.id())));
        }
        candidates.sort(Comparator.comparing(candidate -> candidate.person().id()));
        return new SamplingFrame(List.copyOf(teams), List.copyOf(candidates));
    }

    private static long millis(Instant until) {
        return until.equals(Instant.MAX) ? Long.MAX_VALUE : until.toEpochMilli();
    }

    /** Ids of all people of the frame. */
    public Set<String> ids() {
        return candidates.stream().map(candidate -> candidate.person().id()).collect(Collectors.toSet());
    }

    /** The people, sorted by id. */
    List<Candidate> candidates() {
        return candidates;
    }

    /** The timezones of the people. */
    Set<ZoneId> zones() {
        return zones;
    }

    /** The positions of the people who may be asked at this instant, by their opt-outs. */
    int[] eligible(long now) {
        return allEligibleFrom <= now ? all : where(all, i -> candidates.get(i).eligibleFrom() <= now);
    }

    /** Those of these positions. Without a stream, because a forecast does this for millions of them. */
    static int[] where(int[] positions, IntPredicate wanted) {
        int[] found = new int[positions.length];
        int count = 0;
        for (int position : positions) {
            if (wanted.test(position)) {
                found[count++] = position;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** The reporting groups of this part of the frame. */
    ReportingGroups reportingGroups(Collection<Candidate> people, ExpectedResponse expected) {
        int[] sizes = new int[teams.size() + 1];
        people.forEach(person -> sizes[person.team()]++);
        return ReportingGroups.of(teams, sizes, expected);
    }

    /** The roster of this part of the frame. */
    Roster roster(Collection<Candidate> people, ExpectedResponse expected) {
        ReportingGroups groups = reportingGroups(people, expected);
        Map<Person, Integer> members = new HashMap<>();
        people.forEach(person -> members.put(person.person(), groups.groupOf(person.team())));
        return new Roster(groups.groups(), members);
    }
}
