package dev.candor.core.audience;

import dev.candor.core.survey.Team;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which teams are told together, so that each group is large enough to be reported.
 *
 * <p>A team of at least {@value #SMALLEST_TEAM} people stands alone; smaller teams are put together, in the order of
 * their ids, until a cluster has {@value #SMALLEST_CLUSTER}. What is left over, and people in no team, are "everyone
 * else"; if those are too few they join the last cluster, and without one they are counted in the whole alone.
 */
final class Division {
    static final int SMALLEST_TEAM = 6;
    static final int SMALLEST_CLUSTER = 8;
    private static final String ELSE = "*";

    private final List<Cluster> clusters;
    private final int[] groups;

    private Division(List<Team> teams, List<Cluster> clusters) {
        this.clusters = clusters;
        groups = new int[teams.size() + 1];
        for (int group = 0; group < clusters.size(); group++) {
            for (int team : clusters.get(group).teams) {
                groups[team] = group;
            }
        }
    }

    /** Of teams with so many people each; the last of the sizes is that of people in no team. */
    static Division of(List<Team> teams, int[] sizes) {
        List<Cluster> done = new ArrayList<>();
        Cluster rest = new Cluster(teams);
        for (int team : byId(teams)) {
            if (sizes[team] >= SMALLEST_TEAM) {
                done.add(new Cluster(teams).with(team, sizes[team]));
            } else if (sizes[team] > 0) {
                rest.with(team, sizes[team]);
            }
            if (rest.size >= SMALLEST_CLUSTER) {
                done.add(rest);
                rest = new Cluster(teams);
            }
        }
        rest.with(teams.size(), sizes[teams.size()]);
        return new Division(teams, withRest(done, rest));
    }

    private static List<Integer> byId(List<Team> teams) {
        return IntStream.range(0, teams.size())
                .boxed()
                .sorted(Comparator.comparing(team -> teams.get(team).id()))
                .toList();
    }

    private static List<Cluster> withRest(List<Cluster> done, Cluster rest) {
        // The same order as that of their keys.
        done.sort(Comparator.comparing(
                cluster -> cluster.all.get(cluster.teams.get(0)).id()));
        if (rest.size == 0) {
            return done;
        }
        List<Cluster> mergeable =
                done.stream().filter(cluster -> cluster.teams.size() > 1).toList();
        if (rest.size < SMALLEST_CLUSTER && !mergeable.isEmpty()) {
            mergeable.get(mergeable.size() - 1).take(rest);
        } else {
            rest.elsewhere = true;
            done.add(rest);
        }
        return done;
    }

    /** How many groups there are. */
    int count() {
        return clusters.size();
    }

    /** The number of the group of the people of this team. */
    int groupOf(int team) {
        return groups[team];
    }

    /** How many people are in this group. */
    int size(int group) {
        return clusters.get(group).size;
    }

    /** How many people it takes for this group to be reported. */
    int least(int group) {
        return clusters.get(group).least();
    }

    /** How many people are in each group that may be reported. */
    List<Integer> reportable() {
        return clusters.stream()
                .filter(cluster -> cluster.size >= cluster.least())
                .map(cluster -> cluster.size)
                .toList();
    }

    /** The groups, by number. */
    List<Roster.Group> groups() {
        return IntStream.range(0, count())
                .mapToObj(number -> clusters.get(number).group(number))
                .toList();
    }

    /** Teams put together, and how many people they have. */
    private static final class Cluster {
        private final List<Team> all;
        private final List<Integer> teams = new ArrayList<>();
        private int size;
        private boolean elsewhere;

        Cluster(List<Team> all) {
            this.all = all;
        }

        Cluster with(int team, int people) {
            if (people > 0) {
                teams.add(team);
                size += people;
            }
            return this;
        }

        void take(Cluster rest) {
            teams.addAll(rest.teams);
            size += rest.size;
        }

        int least() {
            return teams.size() > 1 || elsewhere ? SMALLEST_CLUSTER : SMALLEST_TEAM;
        }

        String key() {
            return elsewhere ? ELSE : sorted().stream().map(Team::id).collect(Collectors.joining("+"));
        }

        Roster.Group group(int number) {
            return new Roster.Group(new Leaf(number, key(), elsewhere ? "Everyone else" : name()), size >= least());
        }

        private String name() {
            List<String> words = sorted().stream().map(Team::name).toList();
            int last = words.size() - 1;
            return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
        }

        private List<Team> sorted() {
            return teams.stream()
                    .filter(team -> team < all.size())
                    .map(all::get)
                    .sorted(Comparator.comparing(Team::id))
                    .toList();
        }
    }
}
