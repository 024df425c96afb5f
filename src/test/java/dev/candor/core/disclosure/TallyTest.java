package dev.candor.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.disclosure.MembershipChange.Difference;
import dev.candor.core.sampling.ReportingGroup;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Sentiment;
import dev.candor.core.survey.Themes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {
    private static final List<Ballot> BALLOTS =
            SampleBallots.rated("5 4 4 3 2 1 4 5 4 2 3", "4 4 4 5 3 2", "1 2 2 1 3", "5 1 3 3 3", "4 4 4 2 3");

    @Test
    void a_release_is_as_precise_as_the_numbers_of_answers_allow() {
        TallyInput input = SampleBallots.tallyInput(List.of(SampleBallots.SATISFACTION), 6);
        Release release = new Tally(input).count(BALLOTS);
        assertThat(ReleaseText.write(release)).isEqualTo("""
                        release	4
                        wave	ci-pulse-7
                        survey	ci-pulse
                        product	ci
                        closed	2026-03-31
                        policy	min_group=5 min_comment_ballots=10 min_comments=3
                        asked	200
                        state	counted
                        participation	20
                        question	satisfaction	rating	opinion	users	-	Satisfied?
                        leaf	0	team-0	Team 0
                        leaf	1	team-1	Team 1
                        leaf	2	team-2	Team 2
                        leaf	3	team-3	Team 3
                        leaf	4	team-4	Team 4
                        leaf	5	team-5	Team 5
                        shown		-	TENTHS	30	34	>=80 <=20	-
                        shown	satisfaction	-	TWENTIETHS	30	34	45 30	-
                        shown	satisfaction	0	WORDS	10	19	<60 <60	-
                        shown	satisfaction	1	WORDS	5	9	>=60 <=40	-
                        shown	satisfaction	2	WORDS	5	9	<=40 >=60	-
                        shown	satisfaction	3	WORDS	5	9	<60 <60	-
                        shown	satisfaction	4	WORDS	5	9	>=60 <=40	-
                        withheld	satisfaction	5
                        end	24
                        """);
        assertThat(release.use()).isEqualTo(release.cells().get(0));
        assertThat(release.cell(SampleBallots.SATISFACTION, SampleBallots.group(1)))
                .isInstanceOfSatisfying(Shown.class, shown -> {
                    assertThat(shown.label()).isEqualTo("mostly positive");
                    assertThat(shown.verdict()).contains(Verdict.MOSTLY_POSITIVE);
                    assertThat(shown.answers().label()).isEqualTo("5–9");
                });
        assertThat(release.cell(SampleBallots.SATISFACTION, SampleBallots.group(5)))
                .isEqualTo(new Withheld(CellKey.of(SampleBallots.SATISFACTION, SampleBallots.group(5))));
    }

    @ParameterizedTest
    @CsvSource({"9, false, true", "9, true, false", "10, true, true", "4, false, false"})
    void a_wave_closed_early_needs_ten_answers(int answers, boolean early, boolean shown) {
        TallyInput input = new TallyInput(
                SampleBallots.HEADING,
                List.of(SampleBallots.SATISFACTION),
                SampleBallots.groups(1),
                MembershipChange.NONE,
                30,
                early,
                Policy.FLOOR,
                Themes.NONE);
        Release release = new Tally(input).count(Collections.nCopies(answers, SampleBallots.rated(0, 4)));
        assertThat(release.cells().stream().anyMatch(Shown.class::isInstance)).isEqualTo(shown);
    }

    @Property(tries = 100)
    void the_release_does_not_depend_on_the_order_of_the_ballots(@ForAll long seed, @ForAll Random shuffle) {
        Tally tally = new Tally(SampleBallots.tallyInput(SampleBallots.ALL, 4));
        List<Ballot> ballots = SampleBallots.ballots(new Random(seed), 4, 14);
        List<Ballot> shuffled = new ArrayList<>(ballots);
        Collections.shuffle(shuffled, shuffle);
        assertThat(ReleaseText.write(tally.count(shuffled))).isEqualTo(ReleaseText.write(tally.count(ballots)));
    }

    @Test
    void fewer_than_five_answers_are_withheld() {
        List<Ballot> ballots = SampleBallots.rated("5 5 5 5");
        Release release = new Tally(SampleBallots.tallyInput(SampleBallots.ALL, 1)).count(ballots);
        assertThat(release.cells()).allSatisfy(cell -> assertThat(cell).isInstanceOf(Withheld.class));
    }

    @Test
    void non_users_count_for_the_use_of_the_product_alone() {
        List<Ballot> ballots = new ArrayList<>(SampleBallots.rated("5 4 4 3 2"));
        for (int i = 0; i < 7; i++) {
            ballots.add(Ballot.notUsed(0));
        }
        Release release = tally(1).count(ballots);
        Shown use = (Shown) release.use();
        assertThat(use.label()).isEqualTo("< 60 %");
        assertThat(use.answers().label()).isEqualTo("10–19");
        assertThat(use.verdict()).isEmpty();
        assertThatThrownBy(() -> use.possibleCounts(Sentiment.FAVOURABLE, 12))
                .isInstanceOf(IllegalStateException.class);
        assertThat(((Shown) release.cell(SampleBallots.SATISFACTION)).answers().label())
                .isEqualTo("5–9");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 40, 100, WORDS, one person left",
        "4, 40, 100, WORDS, four are fewer than five answers",
        "7, 40, 60, WORDS, seven people at 60 % are four answers",
        "9, 40, 60, TENTHS, nine people at 60 % are five answers",
        "20, 40, 20, WORDS, the earlier wave's participation counts where it was lower"
    })
    void a_total_that_few_people_joined_or_left_is_published_in_words(
            int moved, int earlier, int participation, PrecisionLevel level, String reason) {
        Difference difference = new Difference(moved, earlier, OptionalInt.of(participation));
        TallyInput changed = new TallyInput(
                SampleBallots.HEADING,
                List.of(SampleBallots.SATISFACTION),
                SampleBallots.groups(4),
                new MembershipChange(Map.of(), List.of(difference)),
                30,
                Policy.FLOOR);
        Release release = new Tally(changed).count(SampleBallots.rated("5 4 4 3 2 1 4 5 4 2 3 4 4 4 5 3 2"));
        assertThat(((Shown) release.cell(SampleBallots.SATISFACTION)).precisionLevel())
                .as(reason)
                .isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2, 40, true, five answered",
        "1, 0, 12, true, eleven answered now and seven of twelve before",
        "1, 0, 22, false, eleven answered now and thirteen of twenty-two before",
        "30, 0, 12, false, thirty people are enough to hide anybody"
    })
    void a_group_that_few_people_joined_or_left_is_withheld_if_it_is_or_was_small(
            int moved, int group, int earlier, boolean withheld, String reason) {
        Difference difference = new Difference(moved, earlier, OptionalInt.of(60));
        TallyInput changed = new TallyInput(
                SampleBallots.HEADING,
                List.of(SampleBallots.SATISFACTION),
                SampleBallots.groups(5),
                new MembershipChange(Map.of(group, List.of(difference)), List.of()),
                50,
                Policy.FLOOR);
        Release release = new Tally(changed).count(BALLOTS);
        assertThat(release.cell(SampleBallots.SATISFACTION, SampleBallots.group(group)) instanceof Withheld)
                .as(reason)
                .isEqualTo(withheld);
    }

    @ParameterizedTest
    @CsvSource({"24, 100, 20", "25, 100, 30", "40, 40, 100", "39, 40, 100", "0, 20, 0", "1, 20, 10", "19, 19, -1"})
    void participation_of_a_large_roster_is_rounded_to_ten_percent(int ballots, int roster, int percent) {
        TallyInput input = new TallyInput(
                SampleBallots.HEADING,
                SampleBallots.ALL,
                SampleBallots.groups(1),
                MembershipChange.NONE,
                roster,
                Policy.FLOOR);
        Release release = new Tally(input).count(Collections.nCopies(ballots, SampleBallots.rated(0, 4)));
        assertThat(release.participation()).isEqualTo(percent < 0 ? OptionalInt.empty() : OptionalInt.of(percent));
    }

    @Test
    void an_answer_that_is_not_on_the_form_counts_as_skipped() {
        List<Ballot> ballots = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ballots.add(new Ballot(
                    0,
                    true,
                    Map.of(
                            "satisfaction", new Answer.Point(6),
                            "ease", new Answer.Words("very", CommentReaders.EVERYONE),
                            "recommend", new Answer.Point(-1),
                            "pain", new Answer.Chosen(Set.of(3)),
                            "instead", new Answer.Chosen(Set.of(0, 1)))));
        }
        Release release = new Tally(SampleBallots.tallyInput(SampleBallots.ALL, 1)).count(ballots);
        assertThat(release.cells()).noneMatch(Shown.class::isInstance);
    }

    @Test
    void a_ballot_of_an_unknown_group_counts_for_the_total_alone() {
        Release release = new Tally(SampleBallots.tallyInput(List.of(SampleBallots.SATISFACTION), 3)).count(BALLOTS);
        assertThat(((Shown) release.cell(SampleBallots.SATISFACTION)).answers().label())
                .isEqualTo("about 30");
        assertThat(release.cells())
                .filteredOn(cell -> cell.group().isPresent())
                .hasSize(3)
                .allSatisfy(cell -> assertThat(cell).isInstanceOf(Shown.class));
    }

    @Test
    void a_void_release_contains_no_result() {
        Release release = tally(2).voided();
        assertThat(release.isVoided()).isTrue();
        assertThat(release.cells()).isEmpty();
        assertThat(release.participation()).isEmpty();
        assertThat(release.use()).isEqualTo(new Withheld(CellKey.USE));
        assertThat(release.cell(SampleBallots.SATISFACTION))
                .isEqualTo(new Withheld(CellKey.total(SampleBallots.SATISFACTION)));
    }

    @Test
    void duplicate_group_numbers_and_question_ids_are_refused() {
        assertThatThrownBy(() -> SampleBallots.tallyInput(List.of(SampleBallots.EASE, SampleBallots.EASE), 1))
                .hasMessage("wave ci-pulse-7: two questions with one id");
        Question nameless = new Question("", QuestionType.TEXT, "?", List.of());
        assertThatThrownBy(() -> SampleBallots.tallyInput(List.of(nameless), 1))
                .hasMessage("wave ci-pulse-7: a question without an id");
        List<ReportingGroup> twice = List.of(SampleBallots.group(1), SampleBallots.group(1));
        assertThatThrownBy(() -> new TallyInput(
                        SampleBallots.HEADING, SampleBallots.ALL, twice, MembershipChange.NONE, 9, Policy.FLOOR))
                .hasMessage("wave ci-pulse-7: two groups with one number");
    }

    private static Tally tally(int groups) {
        return new Tally(SampleBallots.tallyInput(List.of(SampleBallots.SATISFACTION), groups));
    }
}
