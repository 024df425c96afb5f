package dev.candor.privacy.disclosure;

import static dev.candor.privacy.disclosure.CaptivityModel.THREE;
import static dev.candor.privacy.disclosure.CaptivityModel.TWO;
import static dev.candor.privacy.disclosure.CaptivityModel.fourGroups;
import static dev.candor.privacy.disclosure.CaptivityModel.published;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.UsageQuestions;
import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.disclosure.CountBounds;
import dev.candor.core.disclosure.Release;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Template;
import dev.candor.core.ui.result.ReleaseBuilder;
import dev.candor.privacy.disclosure.CaptivityModel.Enumeration;
import dev.candor.privacy.disclosure.CaptivityModel.Found;
import dev.candor.privacy.disclosure.CaptivityModel.Groups;
import dev.candor.privacy.disclosure.CaptivityModel.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Satisfaction, free choice, alternative, and the four groups that follow from them: the reader knows the program, how many
 * people answered, and that all of them answered all three, and enumerates all possible answers.
 */
@Tag("slow")
class CaptivityTest {
    @ParameterizedTest
    @ValueSource(ints = {30, 33, 37, 40})
    void two_people_could_always_be_in_each_group_and_have_answered_each_question_otherwise(int people) {
        Found found = new Enumeration(people).search(CaptivityModel::fourGroups);
        assertThat(found.results()).isGreaterThan(10_000);
        assertThat(found.proofs()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 40})
    void a_design_that_rounds_the_four_groups_as_they_are_is_caught(int people) {
        assertThat(new Enumeration(people).search(CaptivityTest::roundedPlainly).proofs())
                .isPositive();
    }

    /** Each group to the nearest 5 %, coded at 10 and 90 %. */
    private static Object roundedPlainly(Groups groups) {
        return rounded(groups.counts());
    }

    private static List<Integer> rounded(List<Integer> counts) {
        int n = counts.stream().mapToInt(Integer::intValue).sum();
        return counts.stream()
                .map(x -> Math.min(90, Math.max(10, 5 * ((200 * x + 5 * n) / (10 * n)))))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 40})
    void a_design_that_moves_people_only_where_nearly_all_are_of_one_mind_is_caught(int people) {
        assertThat(new Enumeration(people).search(CaptivityTest::ofNearlyAll).proofs())
                .isPositive();
    }

    /** Two people of the largest group are counted elsewhere if fewer than two are satisfied, or not. */
    private static Object ofNearlyAll(Groups groups) {
        List<Integer> counts = new ArrayList<>(groups.counts());
        if (groups.satisfied() < TWO || groups.notSatisfied() < TWO) {
            int largest = counts.indexOf(Collections.max(counts));
            counts.set(largest, counts.get(largest) - TWO);
            counts.set(3 - largest, counts.get(3 - largest) + TWO);
        }
        return rounded(counts);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 40})
    void the_range_of_a_group_holds_its_true_number(int people) {
        assertThat(CaptivityModel.allGroups(people)).allSatisfy(groups -> {
            Release release = published(THREE, new World(groups, 0, 0, 0).ballots());
            for (int i = 0; i < groups.counts().size(); i++) {
                CountBounds possible = release.possibleCounts(fourGroups(release), i, people);
                assertThat(groups.counts().get(i)).isBetween(possible.fewest(), possible.most());
            }
        });
    }

    /** What {@link Enumeration} takes for granted. */
    @Test
    void what_is_published_of_a_question_or_score_does_not_depend_on_the_others() {
        SplittableRandom random = new SplittableRandom(7);
        Enumeration enumeration = new Enumeration(36);
        Release first = everything(new World(new Groups(36, 0, 0, 0), 0, 0, 0));
        assertThat(Stream.generate(() -> world(36, random)).limit(300)).allSatisfy(world -> {
            Release release = everything(world);
            assertThat(enumeration.seen(release)).isEqualTo(enumeration.seen(world));
            assertThat(fourGroups(release)).isEqualTo(fourGroups(world.groups()));
            assertThat(List.of(release.use(), release.cell(score(release))))
                    .isEqualTo(List.of(first.use(), first.cell(score(first))));
        });
    }

    private static World world(int people, SplittableRandom random) {
        int[] borders = random.ints(3, 0, people + 1).sorted().toArray();
        Groups groups = new Groups(borders[0], borders[1] - borders[0], borders[2] - borders[1], people - borders[2]);
        return new World(
                groups,
                random.nextInt(groups.notSatisfied() + 1),
                random.nextInt(groups.notSatisfied() + 1),
                random.nextInt(groups.satisfied() + 1));
    }

    /** A survey that asks about use and for a score too, which the people answer alike in every world. */
    private static Release everything(World world) {
        List<Question> items = Template.UMUX_LITE.questions(
                new Catalogue(List.of(ReleaseBuilder.CI), List.of(), List.of()), ReleaseBuilder.CI);
        List<Ballot> ballots = new ArrayList<>();
        for (Ballot ballot : world.ballots()) {
            Map<String, Answer> answers = new HashMap<>(ballot.answers());
            items.forEach(item -> answers.put(item.id(), new Answer.Point(1 + ballots.size() % 7)));
            ballots.add(new Ballot(0, true, answers));
        }
        return published(
                Stream.concat(UsageQuestions.USE_BEFORE_OPINION.stream(), items.stream())
                        .toList(),
                ballots);
    }

    private static Question score(Release release) {
        return release.questions().stream()
                .filter(question -> question.type() == QuestionType.SCORE)
                .findFirst()
                .orElseThrow();
    }
}
