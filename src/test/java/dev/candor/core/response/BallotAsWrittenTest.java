package dev.candor.core.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.core.page.Field;
import dev.candor.core.page.Form;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Part;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Team;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names, questions and options on the form and on the record of what was sealed. */
final class BallotAsWrittenTest {
    private static final String NAME = "Continuous delivery ab🚀 for *everyone*";
    private static final String TEAM = "Pay*ments";
    private static final Question SCALE =
            new Question("satisfaction", QuestionType.RATING, "How are *make -j* and C* for you?", List.of());
    private static final Question CHOICE =
            new Question("pick", QuestionType.MULTI, "Which of a*b or `e` hurts?", List.of(":fire: tests", "*nix"));
    private static final Question CHANGE =
            new Question("change", QuestionType.CHANGE, "How is it since last time?", List.of());
    private static final Question WORDS = new Question("one-thing", QuestionType.TEXT, "Any _words_?", List.of());

    private CoreFixture fixture;
    private String wave;

    @BeforeEach
    void open(@TempDir Path folder) {
        Product product = new Product("ci", NAME, List.of("U0PM"), "C0CI", List.of("C0ENG"), List.of());
        List<Question> questions = List.of(SCALE, CHOICE, CHANGE, WORDS);
        fixture = new CoreFixture(
                folder,
                new Catalogue(
                        List.of(product),
                        List.of(
                                new Team("payments", TEAM, List.of("S0PAY"), "C0PAY"),
                                new Team("search", "Search", List.of("S0SEARCH"), "C0SEARCH")),
                        List.of(new Survey(
                                "s", "ci", Optional.of("0 0 10 ? * TUE"), Duration.ofDays(5), List.of(), questions))));
        wave = fixture.openWave().id();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void the_form_bears_the_whole_name_of_its_product_and_the_messenger_cuts_it() {
        assertThat(form().title()).isEqualTo(NAME);
    }

    @Test
    void no_word_of_the_configuration_is_taken_for_marks() {
        Receipt receipt = fixture.responses.cast(new Submission(
                "U0PAY1",
                wave,
                Map.of("satisfaction", List.of("4"), "pick", List.of("0", "1"), "one-thing", List.of("*It* works"))));
        String marked = Stream.concat(
                        form().fields().stream()
                                .filter(Field.Shown.class::isInstance)
                                .map(field -> ((Field.Shown) field).part()),
                        ((Receipt.Sealed) receipt).page().parts().stream())
                .flatMap(BallotAsWrittenTest::marked)
                .collect(Collectors.joining("\n"));
        List<String> words = Stream.concat(
                        Stream.of(NAME, TEAM, SCALE.wording(), CHOICE.wording(), WORDS.wording()),
                        CHOICE.options().stream())
                .toList();

        assertThat(words).allSatisfy(word -> assertThat(marked).contains(MarkupEscape.of(word)));
        String rest = words.stream().map(MarkupEscape::of).reduce(marked, (text, word) -> text.replace(word, ""));
        assertThat(words).allSatisfy(word -> assertThat(rest).doesNotContain(word));
    }

    @Test
    void a_change_is_answered_in_words_and_sealed_in_the_same_words() {
        Field field = form().fields().stream()
                .filter(each -> each instanceof Field.PickOne one && one.id().equals("change"))
                .findFirst()
                .orElseThrow();
        Receipt receipt = fixture.responses.cast(new Submission("U0PAY1", wave, Map.of("change", List.of("1"))));

        assertThat(((Field.PickOne) field).choices())
                .extracting(Field.Choice::label)
                .containsExactly("Worse", "About the same", "Better");
        assertThat(((Receipt.Sealed) receipt).page().parts())
                .contains(new Part.Text("How is it since last time?\n*Worse*"));
    }

    private Form form() {
        return ((ResponseIntake.FormResult.Offered) fixture.responses.offerForm("U0PAY2", wave, Optional.empty()))
                .form();
    }

    /** Where marks are understood. */
    private static Stream<String> marked(Part part) {
        if (part instanceof Part.Text text) {
            return Stream.of(text.text());
        }
        return part instanceof Part.Note note ? Stream.of(note.text()) : Stream.empty();
    }
}
