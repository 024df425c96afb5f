package dev.candor.core.audience;

import dev.candor.core.survey.Team;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Divides an audience into groups that are large enough to be reported.
 *
 * <p>A team of at least {@value #SMALLEST_TEAM} people stands alone; smaller teams are put together, in the order of
 * their ids, until a cluster has {@value #SMALLEST_CLUSTER}. What is left over, and people in no team, are "everyone
 * else"; if those are too few they join the last cluster, and without one they are counted in the whole alone.
 */
public final class Rosters {
    static final int SMALLEST_TEAM = 6;
    static final int SMALLEST_CLUSTER = 8;
    private static final String ELSE = "*";

    private Rosters() {}

    /**
     * The roster of this audience.
     *
     * @param teams in the order of the configuration: who is in several belongs to the first of them
     * @param members ids of the people of each team, by team id
     */
    public static Roster divide(
            Collection<Person> audience, List<Team> teams, Map<String, ? extends Collection<String>> members) {
        Map<String, List<Person>> byTeam = byTeam(audience, teams, members);
        List<Cluster> clusters = clusters(byTeam);
        Map<String, String> names = teams.stream().collect(Collectors.toMap(Team::id, Team::name));
        List<Roster.Group> groups = new ArrayList<>();
        Map<Person, Integer> numbers = new HashMap<>();
        for (Cluster cluster : clusters) {
            int number = groups.size();
            cluster.people().forEach(person -> numbers.put(person, number));
            groups.add(cluster.group(number, names));
        }
        return new Roster(groups, numbers);
    }

    private static Map<String, List<Person>> byTeam(
            Collection<Person> audience, List<Team> teams, Map<String, ? extends Collection<String>> members) {
        Map<String, List<Person>> byTeam = new LinkedHashMap<>();
        for (Person person : audience) {
            String team = teams.stream()
                    .map(Team::id)
                    .filter(id -> members.containsKey(id) && members.get(id).contains(person.id()))
                    .findFirst()
                    .orElse(ELSE);
            byTeam.computeIfAbsent(team, t -> new ArrayList<>()).add(person);
        }
        return byTeam;
    }

    private static List<Cluster> clusters(Map<String, List<Person>> byTeam) {
        List<Cluster> done = new ArrayList<>();
        Cluster rest = new Cluster(new ArrayList<>(), new ArrayList<>());
        for (String team : byTeam.keySet().stream().sorted().toList()) {
            List<Person> people = byTeam.get(team);
            if (people == null || team.equals(ELSE)) {
                continue;
            }
            if (people.size() >= SMALLEST_TEAM) {
                done.add(new Cluster(List.of(team), people));
                continue;
            }
            rest.add(team, people);
            if (rest.people().size() >= SMALLEST_CLUSTER) {
                done.add(rest);
                rest = new Cluster(new ArrayList<>(), new ArrayList<>());
            }
        }
        rest.add(ELSE, byTeam.getOrDefault(ELSE, List.of()));
        return withRest(done, rest);
    }

    private static List<Cluster> withRest(List<Cluster> done, Cluster rest) {
        done.sort(Comparator.comparing(Cluster::key));
        if (rest.people().isEmpty()) {
            return done;
        }
        List<Cluster> mergeable =
                done.stream().filter(cluster -> cluster.teams().size() > 1).toList();
        if (rest.people().size() < SMALLEST_CLUSTER && !mergeable.isEmpty()) {
            Cluster last = mergeable.get(mergeable.size() - 1);
            rest.teams().stream().filter(team -> !team.equals(ELSE)).forEach(last.teams()::add);
            last.people().addAll(rest.people());
            return done;
        }
        rest.teams().clear();
        rest.teams().add(ELSE);
        done.add(rest);
        return done;
    }

    /** Teams put together, and their people. */
    private record Cluster(List<String> teams, List<Person> people) {
        void add(String team, List<Person> more) {
            teams.add(team);
            people.addAll(more);
        }

        String key() {
            return teams.stream().sorted().collect(Collectors.joining("+"));
        }

        Roster.Group group(int number, Map<String, String> names) {
            boolean elsewhere = teams.contains(ELSE);
            List<String> words = teams.stream()
                    .sorted()
                    .map(team -> names.getOrDefault(team, team))
                    .toList();
            String name = elsewhere ? "Everyone else" : and(words);
            boolean reportable = people.size() >= (teams.size() > 1 || elsewhere ? SMALLEST_CLUSTER : SMALLEST_TEAM);
            return new Roster.Group(new Leaf(number, key(), name), reportable);
        }

        private static String and(List<String> words) {
            int last = words.size() - 1;
            return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
        }
    }
}
