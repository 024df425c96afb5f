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
import dev.candor.privacy.disclosure.CaptivityEnumeration.Found;
import dev.candor.privacy.disclosure.CaptivityModel.Design;
import dev.candor.privacy.disclosure.CaptivityModel.Groups;
import dev.candor.privacy.disclosure.CaptivityModel.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
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
    void two_people_could_always_have_given_any_two_answers_together(int people) {
        Found found = new CaptivityEnumeration(people).search(CaptivityModel.CANDOR);
        assertThat(found.results()).isGreaterThan(10_000);
        assertThat(found.proofs()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 40})
    void a_design_that_rounds_the_four_groups_as_they_are_is_caught(int people) {
        assertThat(new CaptivityEnumeration(people).search(new RoundedPlainly()).proofs())
                .isPositive();
    }

    /** Each group to the nearest 5 %, coded at 10 and 90 %. */
    private static class RoundedPlainly implements Design {
        @Override
        public Object ofSatisfied(int people, int satisfied, int loyal, int choosers) {
            return List.of(rounded(loyal, people), rounded(satisfied - loyal, people));
        }

        @Override
        public Object ofOthers(int people, int satisfied, int defectors, int free) {
            return List.of(rounded(defectors, people), rounded(people - satisfied - defectors, people));
        }
    }

    private static int rounded(int count, int n) {
        return Math.min(90, Math.max(10, 5 * ((200 * count + 5 * n) / (10 * n))));
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 40})
    void a_design_that_forgets_that_free_choice_and_alternative_are_published_too_is_caught(int people) {
        assertThat(new CaptivityEnumeration(people)
                        .search(new MindfulOfSatisfaction())
                        .proofs())
                .isPositive();
    }

    /** Two people or more are counted as satisfied and as not, and in each group of a pair that is large enough. */
    private static final class MindfulOfSatisfaction extends RoundedPlainly {
        @Override
        public Object ofSatisfied(int people, int satisfied, int loyal, int choosers) {
            int pair = between(TWO, satisfied, people - TWO);
            return super.ofSatisfied(people, pair, divided(pair, loyal), choosers);
        }

        @Override
        public Object ofOthers(int people, int satisfied, int defectors, int free) {
            int pair = between(TWO, people - satisfied, people - TWO);
            return super.ofOthers(people, people - pair, divided(pair, defectors), free);
        }

        private static int divided(int pair, int count) {
            return pair < 2 * TWO ? Math.min(pair, count) : between(TWO, count, pair - TWO);
        }

        private static int between(int least, int count, int most) {
            return Math.max(least, Math.min(most, count));
        }
    }

    @Test
    void what_the_one_thinks_who_is_in_no_group_does_not_follow() {
        assertThat(learntOfTheOneInNoGroup((inGroups, one) -> published(THREE, with(inGroups, one))))
                .isZero();
    }

    @Test
    void a_design_that_counts_the_one_who_is_in_no_group_is_caught() {
        assertThat(learntOfTheOneInNoGroup((inGroups, one) -> List.of(
                        published(THREE, inGroups),
                        published(List.of(UsageQuestions.SATISFACTION), with(inGroups, one)))))
                .isEqualTo(49);
    }

    private static List<Ballot> with(List<Ballot> inGroups, Ballot one) {
        return Stream.concat(inGroups.stream(), Stream.of(one)).toList();
    }

    /**
     * Probability in percent that all answers with the same result agree on the satisfaction of one who skips free choice and
     * alternative, beside 30 in groups, each of which half of the satisfied and half of the others are in.
     */
    private static int learntOfTheOneInNoGroup(BiFunction<List<Ballot>, Ballot, Object> result) {
        Map<Object, Set<Integer>> possible = new HashMap<>();
        Map<Object, Double> likelihood = new HashMap<>();
        for (PossibleWorld world : PossibleWorld.ofSizes(List.of(31))) {
            for (int opinion = 0; opinion < PossibleWorld.OPINIONS; opinion++) {
                int same = world.groups().get(0).get(opinion);
                if (same > 0) {
                    List<Integer> others = world.without(0, opinion).groups().get(0);
                    Ballot one = new Ballot(0, true, Map.of("satisfaction", new Answer.Point(5 - 2 * opinion)));
                    Object seen = result.apply(halved(others).ballots(), one);
                    possible.computeIfAbsent(seen, s -> new HashSet<>()).add(opinion);
                    likelihood.merge(seen, world.likelihood() * same / 31, Double::sum);
                }
            }
        }
        return (int) Math.round(100
                * possible.entrySet().stream()
                        .filter(seen -> seen.getValue().size() == 1)
                        .mapToDouble(seen -> likelihood.get(seen.getKey()))
                        .sum());
    }

    private static World halved(List<Integer> opinions) {
        int satisfied = opinions.get(0);
        int others = opinions.get(1) + opinions.get(2);
        Groups groups = new Groups(satisfied - satisfied / 2, satisfied / 2, others - others / 2, others / 2);
        return new World(groups, opinions.get(2), others / 2, satisfied / 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 40})
    void the_range_of_a_group_holds_its_true_number(int people) {
        SplittableRandom random = new SplittableRandom(people);
        Stream<World> atTheEnds = CaptivityModel.allGroups(people).stream()
                .flatMap(groups -> Stream.of(
                        new World(groups, 0, 0, 0), new World(groups, 0, groups.notSatisfied(), groups.satisfied())));
        Stream<World> between = Stream.generate(() -> world(people, random)).limit(2_000);
        assertThat(Stream.concat(atTheEnds, between)).allSatisfy(world -> {
            Release release = published(THREE, world.ballots());
            List<Integer> counts = world.groups().counts();
            for (int i = 0; i < counts.size(); i++) {
                CountBounds possible = release.possibleCounts(fourGroups(release), i, people);
                assertThat(counts.get(i)).isBetween(possible.fewest(), possible.most());
            }
        });
    }

    /** What {@link CaptivityEnumeration} takes for granted. */
    @Test
    void what_is_published_of_a_question_or_score_does_not_depend_on_the_others() {
        SplittableRandom random = new SplittableRandom(7);
        CaptivityEnumeration enumeration = new CaptivityEnumeration(36);
        Release first = everything(new World(new Groups(36, 0, 0, 0), 0, 0, 0));
        assertThat(Stream.generate(() -> world(36, random)).limit(300)).allSatisfy(world -> {
            Release release = everything(world);
            assertThat(enumeration.seen(release)).isEqualTo(enumeration.seen(world));
            assertThat(CaptivityModel.labels(world)).isEqualTo(composed(world));
            assertThat(List.of(release.use(), release.cell(score(release))))
                    .isEqualTo(List.of(first.use(), first.cell(score(first))));
        });
    }

    private static List<Object> composed(World world) {
        Groups groups = world.groups();
        Object ofSatisfied = CaptivityModel.CANDOR.ofSatisfied(
                groups.people(), groups.satisfied(), groups.loyal(), groups.loyal() + world.choosers());
        Object ofOthers = CaptivityModel.CANDOR.ofOthers(
                groups.people(), groups.satisfied(), groups.defectors(), groups.defectors() + world.free());
        return Stream.of(ofSatisfied, ofOthers)
                .<Object>flatMap(pair -> ((List<?>) pair).stream())
                .toList();
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
