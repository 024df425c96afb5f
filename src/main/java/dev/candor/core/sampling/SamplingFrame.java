package dev.candor.core.sampling;

import dev.candor.core.survey.Person;
import dev.candor.core.survey.Team;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Everyone whom a product is for, each of them with their team: those of whom a wave's people are chosen. */
public final class SamplingFrame {
    private final List<Team> teams;
    private final List<Candidate> candidates;

    private SamplingFrame(List<Team> teams, List<Candidate> candidates) {
        this.teams = teams;
        this.candidates = candidates;
    }

    /**
     * These people.
     *
     * @param teams in the order of the configuration: who is in several belongs to the first of them
     * @param members ids of the people of each team, by team id
     * @param refusals until when a person does not want to be asked, by the person's id
     */
    public static SamplingFrame of(
            Collection<Person> audience,
            List<Team> teams,
            Map<String, ? extends Collection<String>> members,
            Map<String, Instant> refusals) {
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
                    millis(refusals.getOrDefault(person.id(), Instant.EPOCH)),
                    SeededHash.of(person.id())));
        }
        candidates.sort(Comparator.comparing(candidate -> candidate.person().id()));
        return new SamplingFrame(List.copyOf(teams), List.copyOf(candidates));
    }

    private static long millis(Instant until) {
        return until.equals(Instant.MAX) ? Long.MAX_VALUE : until.toEpochMilli();
    }

    /** Their ids. */
    public Set<String> ids() {
        return candidates.stream().map(candidate -> candidate.person().id()).collect(Collectors.toSet());
    }

    /** By id. */
    List<Candidate> candidates() {
        return candidates;
    }

    /** How these of them are put together in groups. */
    ReportingGroups reportingGroups(Collection<Candidate> people, ExpectedResponse expected) {
        int[] sizes = new int[teams.size() + 1];
        people.forEach(person -> sizes[person.team()]++);
        return ReportingGroups.of(teams, sizes, expected);
    }

    /** The roster of these of them. */
    Roster roster(Collection<Candidate> people, ExpectedResponse expected) {
        ReportingGroups division = reportingGroups(people, expected);
        Map<Person, Integer> members = new HashMap<>();
        people.forEach(person -> members.put(person.person(), division.groupOf(person.team())));
        return new Roster(division.groups(), members);
    }
}
