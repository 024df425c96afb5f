package dev.candor.core.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.survey.Team;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How an audience is divided. */
class RostersTest {
    @Test
    void a_team_of_six_stands_alone() {
        assertThat(groups(Map.of("a", 6), 0)).isEqualTo(Map.of("A", "6 reportable"));
    }

    @Test
    void small_teams_are_put_together_until_eight() {
        assertThat(groups(sizes("a", 3, "b", 5, "c", 7), 0))
                .isEqualTo(Map.of("A and B", "8 reportable", "C", "7 reportable"));
    }

    @Test
    void a_team_of_four_stays_hidden() {
        assertThat(groups(sizes("a", 4, "b", 9), 0))
                .isEqualTo(Map.of("B", "9 reportable", "Everyone else", "4 hidden"));
    }

    @Test
    void what_is_left_over_joins_the_cluster_rather_than_stand_as_few() {
        assertThat(groups(sizes("a", 4, "b", 4, "c", 3), 1)).isEqualTo(Map.of("A, B and C", "12 reportable"));
    }

    @Test
    void people_in_no_team_are_everyone_else() {
        assertThat(groups(sizes("a", 6), 8)).isEqualTo(Map.of("A", "6 reportable", "Everyone else", "8 reportable"));
    }

    @Test
    void who_is_in_two_teams_is_counted_in_the_first_of_the_configuration() {
        Set<Person> people = people("x", 6);
        Set<String> ids = people.stream().map(Person::id).collect(Collectors.toSet());
        Roster roster = Rosters.divide(people, List.of(team("b"), team("a")), Map.of("a", ids, "b", ids));
        assertThat(roster.groups()).extracting(group -> group.leaf().key()).containsExactly("b");
    }

    @Test
    void everyone_is_in_exactly_one_group() {
        Map<String, Integer> sizes = sizes("a", 3, "b", 14, "c", 5, "d", 1, "e", 6, "f", 2);
        int total = sizes.values().stream().mapToInt(n -> n).sum() + 3;
        assertThat(divide(sizes, 3).size()).isEqualTo(total);
    }

    private static Map<String, Integer> sizes(Object... namesAndSizes) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (int i = 0; i < namesAndSizes.length; i += 2) {
            sizes.put((String) namesAndSizes[i], (Integer) namesAndSizes[i + 1]);
        }
        return sizes;
    }

    private static Map<String, String> groups(Map<String, Integer> sizes, int inNoTeam) {
        Roster roster = divide(sizes, inNoTeam);
        Map<String, String> groups = new TreeMap<>();
        for (Roster.Group group : roster.groups()) {
            long size = roster.members().values().stream()
                    .filter(number -> number == group.leaf().number())
                    .count();
            groups.put(group.leaf().name(), size + (group.reportable() ? " reportable" : " hidden"));
        }
        return groups;
    }

    private static Roster divide(Map<String, Integer> sizes, int inNoTeam) {
        List<Person> audience = new ArrayList<>(people("none", inNoTeam));
        Map<String, Set<String>> members = new TreeMap<>();
        sizes.forEach((team, size) -> {
            audience.addAll(people(team, size));
            members.put(
                    team, people(team, size).stream().map(Person::id).collect(Collectors.toCollection(TreeSet::new)));
        });
        return Rosters.divide(
                audience, sizes.keySet().stream().map(RostersTest::team).toList(), members);
    }

    private static Team team(String id) {
        return new Team(id, id.toUpperCase(Locale.ROOT), List.of("S" + id), "C" + id);
    }

    private static Set<Person> people(String team, int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> new Person("U" + team + i, ZoneOffset.UTC))
                .collect(Collectors.toSet());
    }
}
