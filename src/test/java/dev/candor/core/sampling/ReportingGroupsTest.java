package dev.candor.core.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.survey.Person;
import dev.candor.core.survey.Team;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The division of an audience into reporting groups. */
class ReportingGroupsTest {
    private static final ExpectedResponse ALL = new ExpectedResponse(100, List.of());
    private static final ExpectedResponse HALF = new ExpectedResponse(50, List.of());

    @ParameterizedTest
    @CsvSource({
        "100, 6, reportable",
        "100, 5, hidden",
        "50, 12, reportable",
        "50, 11, hidden",
        "70, 9, reportable",
        "70, 8, hidden",
        "10, 20, reportable",
        "10, 19, hidden"
    })
    void a_team_that_can_expect_six_answers_is_a_group_of_its_own(int percent, int people, String reportable) {
        assertThat(groups(Map.of("a", people), 0, new ExpectedResponse(percent, List.of())))
                .containsValue(people + " " + reportable);
    }

    @Test
    void small_teams_are_merged_until_they_can_expect_six_answers() {
        assertThat(groups(sizes("a", 5, "b", 7, "c", 13), 0, HALF))
                .isEqualTo(Map.of("A and B", "12 reportable", "C", "13 reportable"));
    }

    @Test
    void a_team_of_four_stays_hidden() {
        assertThat(groups(sizes("a", 4, "b", 9), 0, ALL))
                .isEqualTo(Map.of("B", "9 reportable", "Everyone else", "4 hidden"));
    }

    @Test
    void a_remainder_that_is_too_small_joins_the_last_cluster() {
        assertThat(groups(sizes("a", 4, "b", 4, "c", 3), 1, ALL)).isEqualTo(Map.of("A, B and C", "12 reportable"));
    }

    @Test
    void people_in_no_team_form_everyone_else() {
        assertThat(groups(sizes("a", 6), 8, ALL))
                .isEqualTo(Map.of("A", "6 reportable", "Everyone else", "8 reportable"));
    }

    @Test
    void the_last_groups_are_kept_as_long_as_each_can_expect_five_answers() {
        ExpectedResponse last = new ExpectedResponse(50, List.of("a+b", "c"));
        assertThat(groups(sizes("a", 14, "b", 13, "c", 10), 0, last))
                .as("ten people can expect five answers, and merged teams stay merged")
                .isEqualTo(Map.of("A and B", "27 reportable", "C", "10 reportable"));
        assertThat(groups(sizes("a", 14, "b", 13, "c", 9), 0, last))
                .as("nine people cannot expect five answers")
                .isEqualTo(Map.of("A", "14 reportable", "B", "13 reportable", "Everyone else", "9 hidden"));
    }

    @Test
    void a_new_team_does_not_change_the_groups_that_are_kept() {
        ExpectedResponse last = new ExpectedResponse(50, List.of("a+c", "*"));
        assertThat(groups(sizes("a", 6, "b", 12, "c", 6, "d", 2), 10, last))
                .isEqualTo(Map.of("A and C", "12 reportable", "B", "12 reportable", "Everyone else", "12 reportable"));
        assertThat(groups(sizes("a", 6, "c", 6), 9, last))
                .as("everyone else can no longer expect five answers")
                .isEqualTo(Map.of("A and C", "21 reportable"));
    }

    @Test
    void a_person_in_two_teams_counts_in_the_first_configured_team() {
        Set<Person> people = people("x", 6);
        Set<String> ids = people.stream().map(Person::id).collect(Collectors.toSet());
        Roster roster = roster(people, List.of(team("b"), team("a")), Map.of("a", ids, "b", ids), ALL);
        assertThat(roster.groups()).extracting(group -> group.group().key()).containsExactly("b");
    }

    @Test
    void everyone_is_in_exactly_one_group() {
        Map<String, Integer> sizes = sizes("a", 3, "b", 14, "c", 5, "d", 1, "e", 6, "f", 2);
        int total = sizes.values().stream().mapToInt(n -> n).sum() + 3;
        assertThat(divide(sizes, 3, ALL).size()).isEqualTo(total);
    }

    private static Map<String, Integer> sizes(Object... namesAndSizes) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (int i = 0; i < namesAndSizes.length; i += 2) {
            sizes.put((String) namesAndSizes[i], (Integer) namesAndSizes[i + 1]);
        }
        return sizes;
    }

    private static Map<String, String> groups(Map<String, Integer> sizes, int inNoTeam, ExpectedResponse expected) {
        Roster roster = divide(sizes, inNoTeam, expected);
        Map<String, String> groups = new TreeMap<>();
        for (Roster.Group group : roster.groups()) {
            long size = roster.members().values().stream()
                    .filter(number -> number == group.group().number())
                    .count();
            groups.put(group.group().name(), size + (group.reportable() ? " reportable" : " hidden"));
        }
        return groups;
    }

    private static Roster divide(Map<String, Integer> sizes, int inNoTeam, ExpectedResponse expected) {
        List<Person> audience = new ArrayList<>(people("none", inNoTeam));
        Map<String, Set<String>> members = new TreeMap<>();
        sizes.forEach((team, size) -> {
            audience.addAll(people(team, size));
            members.put(
                    team, people(team, size).stream().map(Person::id).collect(Collectors.toCollection(TreeSet::new)));
        });
        return roster(
                audience, sizes.keySet().stream().map(ReportingGroupsTest::team).toList(), members, expected);
    }

    private static Roster roster(
            Collection<Person> audience,
            List<Team> teams,
            Map<String, ? extends Collection<String>> members,
            ExpectedResponse expected) {
        SamplingFrame frame = SamplingFrame.of(audience, teams, members, Map.of());
        return frame.roster(frame.candidates(), expected);
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
