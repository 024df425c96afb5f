package dev.candor.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.audience.Leaf;
import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.ballot.Readers;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
    void reading_gives_the_release_back(@ForAll long seed) {
        List<Ballot> ballots = Sample.ballots(new Random(seed), 5, 60);
        Release release = new Tally(Sample.subject(Sample.ALL, 5)).count(ballots);
        Release read = ReleaseText.read(ReleaseText.write(release));
        assertThat(read).isEqualTo(release).hasSameHashCodeAs(release).hasToString(release.toString());
    }

    @Property(tries = 100)
    void any_text_survives(@ForAll("hostile") String text, @ForAll("hostile") String other) {
        Heading heading = new Heading(text, other, text, LocalDate.of(2026, 3, 31));
        List<Question> questions = List.of(
                new Question("x" + text, QuestionType.TEXT, other, List.of()),
                new Question("y" + other, QuestionType.SINGLE, text, List.of(other, text)));
        List<Leaf> leaves = List.of(new Leaf(0, text, other));
        List<Ballot> ballots = new ArrayList<>(Sample.rated("4 4 4 4 4 4 4 4 4 4"));
        for (String words : List.of("a" + text, "b" + other, "c")) {
            ballots.add(new Ballot(0, true, Map.of("x" + text, new Answer.Words(words, Readers.EVERYONE))));
        }
        Subject subject = new Subject(heading, questions, leaves, Churn.NONE, 12, Policy.FLOOR);
        Release release = new Tally(subject).count(ballots);
        assertThat(release.comments(Readers.EVERYONE)).hasSize(3);
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
    void a_voided_release_survives() {
        Release release = new Tally(Sample.subject(Sample.ALL, 2)).voided();
        assertThat(ReleaseText.read(ReleaseText.write(release))).isEqualTo(release);
        assertThat(ReleaseText.write(release)).contains("state\tvoided\n").doesNotContain("withheld", "shown");
    }

    @ParameterizedTest
    @CsvSource({
        "'release\t1', 'release\t2', 'release, line 1: version [2] is not known, only 1; a newer Candor may have written it'",
        "'release\t1', 'elsewhere\t1', 'release, line 1: ''release'' expected'",
        "'roster\t200', 'roster\tmany', 'release, line 7: For input string: \"many\"'",
        "'state\tcounted', 'state\topen', 'release, line 8: ''open'' is neither counted nor voided'",
        "'closed\t2026-03-31', 'closed\ttoday', 'release, line 5: Text ''today'' could not be parsed at index 0'",
        "'wave\tci', 'wave\t\\q', 'release, line 2: a backslash that escapes nothing'",
        "'min_group=5', 'min_group=4', 'weaker than min_group 5'",
        "'TENTHS\t10', 'TENTHS\t9', 'no number of answers is shown as 9–19'",
        "'>=60', '>=61', 'no share of tier WORDS is AT_LEAST 61 %'",
        "'>=60', 'most', '''most'' is not a figure'",
        "'>=60 <=40 <=40', '>=60 <=40', '2 shares where there are 3'",
        "'withheld\tsatisfaction\t2', 'withheld\tsatisfaction\t9', 'there is no leaf 9'",
        "'withheld\tsatisfaction\t2', 'withheld\tgone\t2', 'there is no question gone'",
        "'withheld\tsatisfaction\t2\n', '', 'the text is cut or something was added'",
        "'end\t20\n', '', '''end'' expected'",
        "'end\t20\n', 'end\t20\nend\t21\n', 'the text is cut or something was added'",
        "'roster\t200', 'roster\t0200', 'release of wave ci-pulse-7: not as it was written; restore it from a backup'"
    })
    void a_text_that_is_not_a_release_is_refused(String from, String to, String message) {
        String text = ReleaseText.write(release());
        assertThat(text).contains(from);
        assertThatThrownBy(() -> ReleaseText.read(text.replace(from, to)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void no_text_is_no_release() {
        assertThatThrownBy(() -> ReleaseText.read("")).hasMessage("release, line 1: 'release' expected");
    }

    @Test
    void releases_are_the_same_only_if_all_of_them_is() {
        Release release = release();
        Release other = ReleaseText.read(
                ReleaseText.write(release).replace("leaf\t0\tteam-0\tTeam 0", "leaf\t0\tteam-0\tOther"));
        assertThat(release).isNotEqualTo(other);
        assertThat(release.cells()).isNotEqualTo(other.cells());
        assertThat(release).isNotEqualTo(null);
    }

    private static Release release() {
        List<Ballot> ballots = Sample.rated("5 4 4 3 2 1 4 5 4 2 3", "4 4 4 5 3 2", "1 2 2 1 3", "5 1");
        return new Tally(Sample.subject(List.of(Sample.SATISFACTION), 4)).count(ballots);
    }
}
