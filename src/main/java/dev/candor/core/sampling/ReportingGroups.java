package dev.candor.core.sampling;

import dev.candor.core.survey.Team;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which teams are told together, so that each group can expect enough answers to be reported.
 *
 * <p>A team that can expect {@value #MIN_EXPECTED_ANSWERS} answers stands alone; smaller teams are put together, in the order of their
 * ids, until a cluster can. What is left over, and people in no team, are "everyone else"; if those are too few they join
 * the last cluster, and without one they are counted in the whole alone. The last groups of the survey are kept as long as
 * each of them can still expect {@value #MIN_EXPECTED_ANSWERS_TO_KEEP}: groups that change at every wave tell by their difference.
 */
final class ReportingGroups {
    static final int MIN_EXPECTED_ANSWERS = 6;
    static final int MIN_EXPECTED_ANSWERS_TO_KEEP = 5;
    private static final String EVERYONE_ELSE = "*";

    private final List<Cluster> clusters;
    private final int[] groups;

    private ReportingGroups(List<Team> teams, List<Cluster> clusters) {
        this.clusters = clusters;
        groups = new int[teams.size() + 1];
        for (int group = 0; group < clusters.size(); group++) {
            for (int team : clusters.get(group).teams) {
                groups[team] = group;
            }
        }
    }

    /** Of teams with so many people each; the last of the sizes is that of people in no team. */
    static ReportingGroups of(List<Team> teams, int[] sizes, ExpectedResponse expected) {
        return new Builder(teams, sizes, expected).kept().orElseGet(() -> new Builder(teams, sizes, expected).anew());
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
    int minimumSize(int group) {
        return clusters.get(group).least;
    }

    /** The groups, by number. */
    List<Roster.Group> groups() {
        return IntStream.range(0, count())
                .mapToObj(number -> clusters.get(number).group(number))
                .toList();
    }

    /** Puts teams together. */
    private static final class Builder {
        private final List<Team> teams;
        private final int[] sizes;
        private final ExpectedResponse expected;
        private final List<Cluster> done = new ArrayList<>();
        private final List<Integer> free;

        Builder(List<Team> teams, int[] sizes, ExpectedResponse expected) {
            this.teams = teams;
            this.sizes = sizes;
            this.expected = expected;
            free = new ArrayList<>(IntStream.range(0, teams.size())
                    .boxed()
                    .sorted(Comparator.comparing(team -> teams.get(team).id()))
                    .toList());
        }

        ReportingGroups anew() {
            return new ReportingGroups(teams, withRest(divideFree(), false));
        }

        /** The last groups, and what is new since; empty where one of them can no longer expect enough. */
        Optional<ReportingGroups> kept() {
            int least = expected.peopleNeededFor(MIN_EXPECTED_ANSWERS_TO_KEEP);
            for (String key : new TreeSet<>(expected.lastGroups())) {
                if (!key.equals(EVERYONE_ELSE)) {
                    Cluster cluster = cluster(key, least);
                    if (cluster.size < least) {
                        return Optional.empty();
                    }
                    done.add(cluster);
                }
            }
            boolean elsewhere = expected.lastGroups().contains(EVERYONE_ELSE);
            Cluster rest = divideFree();
            return expected.lastGroups().isEmpty() || (elsewhere && rest.size < least)
                    ? Optional.empty()
                    : Optional.of(new ReportingGroups(teams, withRest(rest, elsewhere)));
        }

        private Cluster cluster(String key, int least) {
            List<String> ids = List.of(key.split("\\+", -1));
            Cluster cluster = new Cluster(teams, least);
            List<Integer> members = free.stream()
                    .filter(team -> ids.contains(teams.get(team).id()))
                    .toList();
            members.forEach(team -> cluster.with(team, sizes[team]));
            free.removeAll(members);
            return cluster;
        }

        /** Divides the teams that are in no group yet; what is left over, with the people in no team. */
        private Cluster divideFree() {
            int least = expected.peopleNeededFor(MIN_EXPECTED_ANSWERS);
            Cluster rest = new Cluster(teams, least);
            for (int team : free) {
                if (sizes[team] >= least) {
                    done.add(new Cluster(teams, least).with(team, sizes[team]));
                } else {
                    rest.with(team, sizes[team]);
                }
                if (rest.size >= least) {
                    done.add(rest);
                    rest = new Cluster(teams, least);
                }
            }
            return rest.with(teams.size(), sizes[teams.size()]);
        }

        private List<Cluster> withRest(Cluster rest, boolean asBefore) {
            // The same order as that of their keys.
            done.sort(Comparator.comparing(Cluster::key));
            if (rest.size == 0) {
                return done;
            }
            List<Cluster> mergeable =
                    done.stream().filter(cluster -> cluster.teams.size() > 1).toList();
            if (!asBefore && rest.size < rest.least && !mergeable.isEmpty()) {
                mergeable.get(mergeable.size() - 1).take(rest);
            } else {
                done.add(
                        rest.elsewhere(asBefore ? expected.peopleNeededFor(MIN_EXPECTED_ANSWERS_TO_KEEP) : rest.least));
            }
            return done;
        }
    }

    /** Teams put together, and how many people they have. */
    private static final class Cluster {
        private final List<Team> all;
        private final List<Integer> teams = new ArrayList<>();
        private int least;
        private int size;
        private boolean elsewhere;

        Cluster(List<Team> all, int least) {
            this.all = all;
            this.least = least;
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

        Cluster elsewhere(int people) {
            elsewhere = true;
            least = people;
            return this;
        }

        String key() {
            return elsewhere ? EVERYONE_ELSE : sorted().stream().map(Team::id).collect(Collectors.joining("+"));
        }

        Roster.Group group(int number) {
            return new Roster.Group(
                    new ReportingGroup(number, key(), elsewhere ? "Everyone else" : name()), size >= least);
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
