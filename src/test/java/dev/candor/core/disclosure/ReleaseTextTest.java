package dev.candor.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.sampling.ReportingGroup;
import dev.candor.core.sampling.RoundedHeadcount;
import dev.candor.core.survey.AskedOf;
import dev.candor.core.survey.Purpose;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseTextTest {
    @Property(tries = 100)
    void reading_the_text_gives_an_equal_release(@ForAll long seed) {
        List<Ballot> ballots = SampleBallots.ballots(new Random(seed), 5, 60);
        Release release = new Tally(SampleBallots.tallyInput(SampleBallots.ALL, 5)).count(ballots);
        Release read = ReleaseText.read(ReleaseText.write(release));
        assertThat(read).isEqualTo(release).hasSameHashCodeAs(release).hasToString(release.toString());
    }

    @Property(tries = 100)
    void any_comment_and_wording_survives_writing_and_reading(
            @ForAll("hostile") String text, @ForAll("hostile") String other) {
        ReleaseHeading heading = new ReleaseHeading(text, other, text, LocalDate.of(2026, 3, 31));
        List<Question> questions = List.of(
                new Question("x" + text, QuestionType.TEXT, other, List.of()),
                new Question("y" + other, QuestionType.SINGLE, text, List.of(other, text)));
        List<ReportingGroup> groups = List.of(new ReportingGroup(0, text, other));
        List<Ballot> ballots = new ArrayList<>(SampleBallots.rated("4 4 4 4 4 4 4 4 4 4"));
        for (String words : List.of("a" + text, "b" + other, "c")) {
            ballots.add(new Ballot(0, true, Map.of("x" + text, new Answer.Words(words, CommentReaders.EVERYONE))));
        }
        TallyInput input = new TallyInput(heading, questions, groups, MembershipChange.NONE, 12, Policy.FLOOR);
        Release release = new Tally(input).count(ballots);
        assertThat(release.comments(CommentReaders.EVERYONE)).hasSize(3);
        assertThat(ReleaseText.read(ReleaseText.write(release))).isEqualTo(release);
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.of("\t", "\n", "\\", "\\n", "\r", "😀", "end", "\u2028", "\u0000", " ", "", "é", "\nend\t1")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }

    @Test
    void a_void_release_survives_writing_and_reading() {
        Release release = new Tally(SampleBallots.tallyInput(SampleBallots.ALL, 2)).voided();
        assertThat(ReleaseText.read(ReleaseText.write(release))).isEqualTo(release);
        assertThat(ReleaseText.write(release)).contains("state\tvoided\n").doesNotContain("withheld", "shown");
    }

    @ParameterizedTest
    @CsvSource({
        "'release\t4', 'release\t5', 'release, line 1: version [5] is not known, only those up to 4; a newer Candor may have written it'",
        "'release\t4', 'elsewhere\t4', 'release, line 1: ''release'' expected'",
        "'asked\t200', 'asked\tmany', 'release, line 7: For input string: \"many\"'",
        "'state\tcounted', 'state\topen', 'release, line 8: ''open'' is neither counted nor voided'",
        "'closed\t2026-03-31', 'closed\ttoday', 'release, line 5: Text ''today'' could not be parsed at index 0'",
        "'wave\tci', 'wave\t\\q', 'release, line 2: a backslash that escapes nothing'",
        "'min_group=5', 'min_group=4', 'weaker than min_group 5'",
        "'WORDS\t10', 'WORDS\t9', 'no number of answers is shown as 9–19'",
        "'asked\t200', 'asked\t201', 'a number of people is published as a multiple of 5, not as 201'",
        "'>=60', '>=61', 'no share of precision WORDS is AT_LEAST 61 %'",
        "'>=60', 'most', '''most'' is not a figure'",
        "'>=60 <=40', '>=60', '1 shares instead of 2'",
        "'withheld\tsatisfaction\t5', 'withheld\tsatisfaction\t9', 'there is no group 9'",
        "'withheld\tsatisfaction\t5', 'withheld\tgone\t5', 'there is no question gone'",
        "'withheld\tsatisfaction\t5\n', '', 'the text is cut or something was added'",
        "'end\t24\n', '', '''end'' expected'",
        "'end\t24\n', 'end\t24\nend\t25\n', 'the text is cut or something was added'",
        "'asked\t200', 'asked\t0200', 'release of wave ci-pulse-7: not as it was written; restore it from a backup'"
    })
    void a_text_that_is_not_a_release_is_refused(String from, String to, String message) {
        String text = ReleaseText.write(release());
        assertThat(text).contains(from);
        assertThatThrownBy(() -> ReleaseText.read(text.replace(from, to)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void an_empty_text_is_refused() {
        assertThatThrownBy(() -> ReleaseText.read("")).hasMessage("release, line 1: 'release' expected");
    }

    @Test
    void releases_are_equal_only_if_their_whole_content_is() {
        Release release = release();
        Release other = ReleaseText.read(
                ReleaseText.write(release).replace("leaf\t0\tteam-0\tTeam 0", "leaf\t0\tteam-0\tOther"));
        assertThat(release).isNotEqualTo(other);
        assertThat(release.cells()).isNotEqualTo(other.cells());
        assertThat(release).isNotEqualTo(null);
    }

    @Test
    void a_release_of_version_1_is_read_without_figures_that_are_not_published_today() {
        Release release = ReleaseText.read("""
                        release	1
                        wave	ci-pulse-7
                        survey	ci-pulse
                        product	ci
                        closed	2026-03-31
                        policy	min_group=5 min_comment_ballots=10 min_comments=3
                        roster	608
                        state	counted
                        participation	90
                        question	satisfaction	rating	Satisfied?
                        question	instead	single	What instead?	make	scripts	nothing
                        leaf	0	team-0	Team 0
                        leaf	1	team-1	Team 1
                        shown		-	TENTHS	500	-	>=80 <=20	-	-
                        shown	satisfaction	-	TWENTIETHS	30	49	50 15 40	<=10 30 15 30 15	340
                        shown	satisfaction	0	WORDS	5	9	<60 * <60	-	-
                        shown	instead	-	TENTHS	10	19	50 50 <=20	-	-
                        withheld	satisfaction	1
                        end	18
                        """);
        assertThat(release.asked()).isEqualTo(new RoundedHeadcount(610));
        assertThat(((Shown) release.use()).answers()).isEqualTo(new AnswerRange(500, 612));
        Shown whole = (Shown) release.cell(SampleBallots.SATISFACTION);
        assertThat(whole.shares().stream().map(SampleBallots::label)).containsExactly("50 %", "40 %");
        assertThat(whole.points()).isEmpty();
        assertThat(whole.answers().label()).isEqualTo("30–49");
        assertThat(((Shown) release.cell(SampleBallots.SATISFACTION, SampleBallots.group(0))).verdict())
                .contains(Verdict.MIXED);
        assertThat(((Shown) release.cell(SampleBallots.INSTEAD)).shares()).hasSize(3);
    }

    @Test
    void points_that_would_undo_a_coded_share_are_not_read_from_an_older_release() {
        List<Ballot> ballots = SampleBallots.rated(("2 ".repeat(47) + "3 ".repeat(53)).strip());
        Release release = new Tally(SampleBallots.tallyInput(List.of(SampleBallots.SATISFACTION), 1)).count(ballots);
        String text = ReleaseText.write(release);
        String before = text.replace("release\t4", "release\t3").replace("<=6 48\t-", "<=6 48\t<=10 45 55 <=10 <=10");
        assertThat(before).contains("45 55");
        assertThat(ReleaseText.read(before)).isEqualTo(release);
    }

    @Test
    void a_release_of_version_2_is_read_as_opinions_of_users() {
        Release release = release();
        String text = ReleaseText.write(release);
        String before = text.replace("release\t4", "release\t2").replace("\trating\topinion\tusers\t-\t", "\trating\t");
        assertThat(before).isNotEqualTo(text);
        assertThat(ReleaseText.read(before)).isEqualTo(release);
    }

    @Test
    void purpose_respondents_and_product_of_a_question_survive_writing_and_reading() {
        Question question = SampleBallots.SATISFACTION
                .withPurpose(Purpose.CHOICE)
                .askedOf(AskedOf.generations(Set.of(0, 2)))
                .about("jenkins");
        Release release =
                new Tally(SampleBallots.tallyInput(List.of(question), 2)).count(SampleBallots.rated("4 4 4 4 4"));
        assertThat(ReleaseText.write(release)).contains("\trating\tchoice\tusers 0 2\tjenkins\tSatisfied?\n");
        assertThat(ReleaseText.read(ReleaseText.write(release)).questions()).containsExactly(question);
    }

    private static Release release() {
        List<Ballot> ballots =
                SampleBallots.rated("5 4 4 3 2 1 4 5 4 2 3", "4 4 4 5 3 2", "1 2 2 1 3", "5 1 3 3 3", "4 4 4 2 3");
        return new Tally(SampleBallots.tallyInput(List.of(SampleBallots.SATISFACTION), 6)).count(ballots);
    }
}
