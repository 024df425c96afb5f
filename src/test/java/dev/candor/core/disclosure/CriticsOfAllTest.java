package dev.candor.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.survey.AskedOf;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is unfavourable to every product that a survey asks about. */
class CriticsOfAllTest {
    private static final Question CI = new Question("ci", QuestionType.RATING, "How is CI?", List.of());
    private static final Question JENKINS =
            new Question("jenkins", QuestionType.EASE, "Jenkins is easy.", List.of()).about("jenkins");
    private static final List<Question> BOTH = List.of(CI, JENKINS);

    @Test
    void a_survey_of_one_product_or_of_branches_counts_no_critics_of_all() {
        assertThat(CriticsOfAll.of(List.of(CI))).isEmpty();
        assertThat(CriticsOfAll.of(List.of(CI, new Question("ease", QuestionType.EASE, "Easy.", List.of()))))
                .isEmpty();
        assertThat(CriticsOfAll.of(List.of(
                        CI.askedOf(AskedOf.generations(Set.of(0))), JENKINS.askedOf(AskedOf.generations(Set.of(1))))))
                .isEmpty();
    }

    @Test
    void of_each_product_the_first_scale_counts_and_a_change_never() {
        Question second = new Question("ci-ease", QuestionType.EASE, "CI is easy.", List.of());
        Question change = new Question("better", QuestionType.CHANGE, "Is Jenkins better?", List.of()).about("jenkins");
        assertThat(CriticsOfAll.of(List.of(CI, second, JENKINS))).isEqualTo(CriticsOfAll.of(BOTH));
        assertThat(CriticsOfAll.of(List.of(CI, change))).isEmpty();
    }

    @Test
    void only_who_rated_every_product_counts() {
        DerivedQuestion critics = CriticsOfAll.of(BOTH).orElseThrow();
        assertThat(critics.answer(ballot(2, 3))).contains(new Answer.Chosen(Set.of(0)));
        assertThat(critics.answer(ballot(2, 4))).contains(new Answer.Chosen(Set.of(1)));
        assertThat(critics.answer(ballot(5, 1))).contains(new Answer.Chosen(Set.of(1)));
        assertThat(critics.answer(new Ballot(0, true, Map.of("ci", new Answer.Point(1)))))
                .isEmpty();
    }

    @Test
    void the_share_is_published_for_the_whole_product_from_30_answers_on() {
        assertThat(cell(release(9, 20))).isInstanceOf(Withheld.class);
        Release release = release(10, 30);
        assertThat(cell(release)).isInstanceOfSatisfying(Shown.class, shown -> {
            assertThat(shown.shares()).extracting(shown::label).containsExactly("25 %", "75 %");
            assertThat(shown.group()).isEmpty();
        });
        assertThat(ReleaseText.read(ReleaseText.write(release))).isEqualTo(release);
    }

    @Test
    void critics_in_a_release_of_version_3_which_told_who_criticises_both_are_left_out() {
        Release read = ReleaseText.read(ReleaseText.write(release(10, 30)).replace("release\t4", "release\t3"));
        assertThat(read.questions()).isEqualTo(BOTH);
        assertThat(cell(read)).isInstanceOf(Withheld.class);
        assertThat(read.cell(CI)).isInstanceOf(Shown.class);
    }

    private static Cell cell(Release release) {
        return release.cell(CriticsOfAll.of(BOTH).orElseThrow().question());
    }

    private static Release release(int critics, int others) {
        List<Ballot> ballots = new ArrayList<>(Collections.nCopies(critics, ballot(1, 1)));
        for (int i = 0; i < others; i++) {
            ballots.add(i % 3 == 0 ? ballot(1, 6) : ballot(4, i % 3 == 1 ? 1 : 6));
        }
        return new Tally(SampleBallots.tallyInput(BOTH, 4)).count(ballots);
    }

    private static Ballot ballot(int ci, int jenkins) {
        return new Ballot(0, true, Map.of("ci", new Answer.Point(ci), "jenkins", new Answer.Point(jenkins)));
    }
}
