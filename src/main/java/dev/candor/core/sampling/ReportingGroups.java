package dev.candor.core.sampling;

import dev.candor.core.survey.Team;
import dev.candor.core.text.WordList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The division of teams into groups that can each expect enough answers to be reported.
 *
 * <p>A team that can expect {@value #MIN_EXPECTED_ANSWERS} answers is a group of its own. Smaller teams are merged, in the
 * order of their ids, until their cluster can expect as many. The remaining teams, and people in no team, form "everyone
 * else". If they are too few, they join the last cluster; without a cluster they count in the total alone. The
 * survey's last groups are kept as long as each of them can still expect {@value #MIN_EXPECTED_ANSWERS_TO_KEEP} answers,
 * because the difference between changing groups would disclose the answers of the people who moved.
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

    /** Divides teams with these numbers of people; the last size is that of people in no team. */
    static ReportingGroups of(List<Team> teams, int[] sizes, ExpectedResponse expected) {
        return new Builder(teams, sizes, expected)
                .keepLast()
                .orElseGet(() -> new Builder(teams, sizes, expected).build());
    }

    /** The number of groups. */
    int count() {
        return clusters.size();
    }

    int groupOf(int team) {
        return groups[team];
    }

    int size(int group) {
        return clusters.get(group).size;
    }

    /** The fewest people with which this group is reportable. */
    int minimumSize(int group) {
        return clusters.get(group).minimumSize;
    }

    /** The groups in the order of their numbers. */
    List<Roster.Group> groups() {
        return IntStream.range(0, count())
                .mapToObj(number -> clusters.get(number).group(number))
                .toList();
    }

    /** Merges teams into groups. */
    private static final class Builder {
        private final List<Team> teams;
        private final int[] sizes;
        private final ExpectedResponse expected;
        private final List<Cluster> groups = new ArrayList<>();
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

        ReportingGroups build() {
            return new ReportingGroups(teams, withRemainder(groupFreeTeams(), false));
        }

        /** The last groups plus groups of new teams; empty if one of the last groups can no longer expect enough answers. */
        Optional<ReportingGroups> keepLast() {
            int minimumSize = expected.peopleNeededFor(MIN_EXPECTED_ANSWERS_TO_KEEP);
            for (String key : new TreeSet<>(expected.lastGroups())) {
                if (!key.equals(EVERYONE_ELSE)) {
                    Cluster cluster = cluster(key, minimumSize);
                    if (cluster.size < minimumSize) {
                        return Optional.empty();
                    }
                    groups.add(cluster);
                }
            }
            boolean everyoneElse = expected.lastGroups().contains(EVERYONE_ELSE);
            Cluster remainder = groupFreeTeams();
            return expected.lastGroups().isEmpty() || (everyoneElse && remainder.size < minimumSize)
                    ? Optional.empty()
                    : Optional.of(new ReportingGroups(teams, withRemainder(remainder, everyoneElse)));
        }

        private Cluster cluster(String key, int minimumSize) {
            List<String> ids = List.of(key.split("\\+", -1));
            Cluster cluster = new Cluster(teams, minimumSize);
            List<Integer> members = free.stream()
                    .filter(team -> ids.contains(teams.get(team).id()))
                    .toList();
            members.forEach(team -> cluster.add(team, sizes[team]));
            free.removeAll(members);
            return cluster;
        }

        /** Groups the teams that are in no group yet; returns the remaining teams with the people in no team. */
        private Cluster groupFreeTeams() {
            int minimumSize = expected.peopleNeededFor(MIN_EXPECTED_ANSWERS);
            Cluster remainder = new Cluster(teams, minimumSize);
            for (int team : free) {
                if (sizes[team] >= minimumSize) {
                    groups.add(new Cluster(teams, minimumSize).add(team, sizes[team]));
                } else {
                    remainder.add(team, sizes[team]);
                }
                if (remainder.size >= minimumSize) {
                    groups.add(remainder);
                    remainder = new Cluster(teams, minimumSize);
                }
            }
            return remainder.add(teams.size(), sizes[teams.size()]);
        }

        private List<Cluster> withRemainder(Cluster remainder, boolean keepsEveryoneElse) {
            // Ordered by key, so that numbers do not depend on sizes.
            groups.sort(Comparator.comparing(Cluster::key));
            if (remainder.size == 0) {
                return groups;
            }
            List<Cluster> mergeable =
                    groups.stream().filter(cluster -> cluster.teams.size() > 1).toList();
            if (!keepsEveryoneElse && remainder.size < remainder.minimumSize && !mergeable.isEmpty()) {
                mergeable.get(mergeable.size() - 1).merge(remainder);
            } else {
                groups.add(remainder.everyoneElse(
                        keepsEveryoneElse
                                ? expected.peopleNeededFor(MIN_EXPECTED_ANSWERS_TO_KEEP)
                                : remainder.minimumSize));
            }
            return groups;
        }
    }

    /** A group of teams with its number of people. */
    private static final class Cluster {
        private final List<Team> all;
        private final List<Integer> teams = new ArrayList<>();
        private int minimumSize;
        private int size;
        private boolean everyoneElse;

        Cluster(List<Team> all, int minimumSize) {
            this.all = all;
            this.minimumSize = minimumSize;
        }

        Cluster add(int team, int people) {
            if (people > 0) {
                teams.add(team);
                size += people;
            }
            return this;
        }

        void merge(Cluster remainder) {
            teams.addAll(remainder.teams);
            size += remainder.size;
        }

        Cluster everyoneElse(int people) {
            everyoneElse = true;
            minimumSize = people;
            return this;
        }

        String key() {
            return everyoneElse
                    ? EVERYONE_ELSE
                    : sorted().stream().map(Team::id).collect(Collectors.joining("+"));
        }

        Roster.Group group(int number) {
            return new Roster.Group(
                    new ReportingGroup(number, key(), everyoneElse ? "Everyone else" : name()), size >= minimumSize);
        }

        private String name() {
            return WordList.and(sorted().stream().map(Team::name).toList());
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
