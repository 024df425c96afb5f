package dev.candor.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many people have several properties at once, as it is published. */
class JointCountTest {
    @ParameterizedTest(name = "{5}")
    @CsvSource({
        "40, 12, 20, 8,  8,  two people or more are in each cell of the table",
        "40, 12, 20, 12, 10, everyone with the first has the second too",
        "40, 12, 20, 0,  2,  nobody has both",
        "30, 12, 20, 2,  4,  everyone has one or the other",
        "40, 3,  15, 3,  1,  three have the first: alike however many of them have the second",
        "40, 3,  15, 0,  1,  three have the first and not the second",
        "40, 0,  15, 0,  1,  nobody has the first: taken for two",
        "40, 40, 15, 15, 14, everyone has the first: taken for all but two",
    })
    void two_people_are_left_in_every_cell(int people, int one, int other, int both, int published, String reason) {
        assertThat(JointCount.of(people, List.of(one, other)).published(both))
                .as(reason)
                .isEqualTo(published);
    }

    @Test
    void two_people_may_have_none_of_three_properties() {
        JointCount ofThree = JointCount.of(30, List.of(24, 24, 24));
        assertThat(ofThree.published(13)).isEqualTo(16);
        assertThat(ofThree.published(20)).isEqualTo(20);
        assertThat(ofThree.published(24)).isEqualTo(22);
    }

    @Test
    void two_people_are_left_in_a_part_whose_margins_are_published_too() {
        List<JointCount.Part> parts =
                List.of(new JointCount.Part(10, List.of(8, 4)), new JointCount.Part(10, List.of(3, 7)));
        JointCount count = JointCount.ofParts(parts);
        assertThat(count.published(7)).as("at most 4 and 3 have both").isEqualTo(5);
        assertThat(count.published(2)).as("at least 2 and 0 have both").isEqualTo(4);
        assertThat(JointCount.of(20, List.of(11, 11)).published(7)).isEqualTo(7);
    }

    @Test
    void a_third_property_of_all_leaves_the_parts_as_they_are() {
        List<JointCount.Part> parts =
                List.of(new JointCount.Part(10, List.of(8, 4, 10)), new JointCount.Part(10, List.of(3, 7, 10)));
        assertThat(JointCount.ofParts(parts).published(7)).isEqualTo(5);
    }

    @Test
    void the_true_count_is_in_its_range_unless_the_ends_are_coded_anyway() {
        for (int people = 8; people <= 16; people++) {
            for (int one = 2; one <= people - 2; one++) {
                for (int other = 2; other <= people - 2; other++) {
                    rangesHold(people, one, other);
                }
            }
        }
    }

    private static void rangesHold(int people, int one, int other) {
        for (int both = Math.max(0, one + other - people); both <= Math.min(one, other); both++) {
            int published = JointCount.of(people, List.of(one, other)).published(both);
            CountBounds known = JointCount.trueCounts(exactly(published), exactly(one), exactly(other), people);
            assertThat(both).isBetween(known.fewest(), known.most());
            CountBounds unknown = JointCount.trueCounts(exactly(published), 2, people);
            assertThat(both).isBetween(unknown.fewest(), unknown.most());
        }
    }

    private static CountBounds exactly(int count) {
        return new CountBounds(count, count);
    }

    @Test
    void a_range_is_no_wider_where_more_than_two_people_are_left_in_each_cell() {
        assertThat(JointCount.trueCounts(new CountBounds(8, 9), new CountBounds(12, 13), new CountBounds(20, 21), 40))
                .isEqualTo(new CountBounds(8, 9));
        assertThat(JointCount.trueCounts(new CountBounds(8, 10), new CountBounds(12, 13), new CountBounds(20, 21), 40))
                .isEqualTo(new CountBounds(8, 12));
        assertThat(JointCount.trueCounts(new CountBounds(2, 3), new CountBounds(12, 13), new CountBounds(20, 21), 40))
                .isEqualTo(new CountBounds(0, 3));
    }
}
