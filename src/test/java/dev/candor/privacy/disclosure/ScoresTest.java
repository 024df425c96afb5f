package dev.candor.privacy.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.disclosure.MembershipChange;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.ReleaseHeading;
import dev.candor.core.disclosure.Tally;
import dev.candor.core.disclosure.TallyInput;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.Template;
import dev.candor.core.ui.result.ReleaseBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader of a score, who knows who answered all items, enumerates all possible scores: full, half or none. */
@Tag("slow")
class ScoresTest {
    private static final List<Question> ITEMS = Template.UMUX_LITE.questions(
            new Catalogue(List.of(ReleaseBuilder.CI), List.of(), List.of()), ReleaseBuilder.CI);
    private static final List<Set<Integer>> SECRETS =
            List.of(Set.of(0), Set.of(1), Set.of(2), Set.of(0, 1), Set.of(1, 2));
    private static final List<Integer> POINTS = List.of(7, 4, 1);

    @ParameterizedTest
    @ValueSource(ints = {5, 10, 29, 30, 31, 40, 60})
    void no_score_of_anybody_follows_from_the_published_one(int people) {
        assertThat(learned(people, ScoresTest::published)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 40})
    void a_score_without_coded_ends_leaves_one_person_open_and_is_caught(int people) {
        assertThat(learned(people, world -> List.of(published(world), 5 * Math.round(score(world) / 5))))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 9})
    void a_score_of_a_few_people_is_caught(int people) {
        assertThat(learned(people, ScoresTest::score)).isNotEmpty();
    }

    private static List<PossibleWorld> learned(int people, Disclosure disclosure) {
        return new DisclosureAttacker(disclosure, PossibleWorld.ofSizes(List.of(people)), SECRETS).learnedSecrets();
    }

    private static Release published(PossibleWorld world) {
        ReleaseHeading heading = new ReleaseHeading("ci-pulse-7", "ci-pulse", "ci", LocalDate.of(2026, 11, 24));
        List<Ballot> ballots = new ArrayList<>();
        for (int opinion = 0; opinion < PossibleWorld.OPINIONS; opinion++) {
            ballots.addAll(Collections.nCopies(world.groups().get(0).get(opinion), ballot(POINTS.get(opinion))));
        }
        return new Tally(new TallyInput(heading, ITEMS, List.of(), MembershipChange.NONE, 19, Policy.FLOOR))
                .count(ballots);
    }

    private static Ballot ballot(int point) {
        Map<String, Answer> answers = new HashMap<>();
        ITEMS.forEach(item -> answers.put(item.id(), new Answer.Point(point)));
        return new Ballot(0, true, answers);
    }

    /** The mean score to a tenth. */
    private static double score(PossibleWorld world) {
        int sum = IntStream.range(0, PossibleWorld.OPINIONS)
                .map(opinion ->
                        world.groups().get(0).get(opinion) * List.of(100, 50, 0).get(opinion))
                .sum();
        return Math.round(10.0 * sum / world.answers()) / 10.0;
    }
}
