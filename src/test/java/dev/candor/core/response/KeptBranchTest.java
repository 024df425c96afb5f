package dev.candor.core.response;

import static dev.candor.core.response.FormFields.chosen;
import static dev.candor.core.response.FormFields.filledIn;
import static dev.candor.core.response.FormFields.form;
import static dev.candor.core.response.FormFields.ids;
import static dev.candor.core.response.FormFields.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.UsageQuestions;
import dev.candor.core.page.Field;
import dev.candor.core.page.Form;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Part;
import dev.candor.core.response.privacyhints.IdentifyingWords;
import dev.candor.core.response.privacyhints.NameMatcher;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Values of a branch that come back when the first answer is changed back. */
class KeptBranchTest {
    private static final String YES = "0";
    private static final String NO = "1";

    private final SurveyForm usage = form(UsageQuestions.USE_BEFORE_OPINION);
    private final SurveyForm generations = form(UsageQuestions.GENERATIONS);

    @Test
    void what_was_filled_in_for_a_branch_comes_back_with_it() {
        Form ofOther = usage.redrawn(filledIn(
                usage.form(Optional.of(4)),
                Map.of(
                        "use", List.of(NO),
                        "satisfaction", List.of("2"),
                        "one-thing", List.of("Cache it"),
                        "one-thing.readers", List.of("everyone"))));
        assertThat(ids(ofOther)).containsExactly("use", "why-not", "instead");

        Form ofUser = usage.redrawn(filledIn(ofOther, Map.of("use", List.of(YES), "why-not", List.of("2"))));

        assertThat(chosen(ofUser, "satisfaction")).contains("2");
        assertThat(chosen(ofUser, "one-thing.readers")).contains("everyone");
        assertThat(written(ofUser, "one-thing")).isEqualTo("Cache it");
        Form again = usage.redrawn(filledIn(ofUser, Map.of("use", List.of(NO))));
        assertThat(chosen(again, "why-not")).contains("2");
    }

    @Test
    void an_answer_that_was_taken_back_does_not_come_back() {
        Form ofOther = usage.redrawn(
                filledIn(usage.form(Optional.empty()), Map.of("use", List.of(NO), "one-thing", List.of("Cache it"))));
        Form ofUser = usage.redrawn(filledIn(ofOther, Map.of("use", List.of(YES))));
        assertThat(written(ofUser, "one-thing")).isEqualTo("Cache it");

        Form emptied = usage.redrawn(filledIn(ofUser, Map.of("use", List.of(NO))));

        assertThat(emptied.context()).isEqualTo("w");
        assertThat(written(usage.redrawn(filledIn(emptied, Map.of("use", List.of(YES)))), "one-thing"))
                .isEmpty();
    }

    @Test
    void the_rating_of_a_generation_comes_back_with_it() {
        Form ofNew = generations.redrawn(filledIn(
                generations.form(Map.of("generation", List.of("2"))),
                Map.of(
                        "generation", List.of("0"),
                        "rating-ci", List.of("5"),
                        "rating-jenkins", List.of("1"),
                        "one-thing", List.of("Cache it"))));
        assertThat(written(ofNew, "one-thing")).isEqualTo("Cache it");
        Form ofNone = generations.redrawn(filledIn(
                ofNew,
                Map.of("generation", List.of("3"), "rating-ci", List.of("5"), "one-thing", List.of("Cache it"))));
        assertThat(ids(ofNone)).containsExactly("generation");

        Form ofBoth = generations.redrawn(filledIn(ofNone, Map.of("generation", List.of("2"))));

        assertThat(chosen(ofBoth, "rating-ci")).contains("5");
        assertThat(chosen(ofBoth, "rating-jenkins")).contains("1");
        assertThat(written(ofBoth, "one-thing")).isEqualTo("Cache it");
    }

    @Test
    void a_form_that_is_shown_again_before_it_is_sealed_keeps_the_other_branch() {
        Form ofOther = usage.redrawn(
                filledIn(usage.form(Optional.empty()), Map.of("use", List.of(NO), "one-thing", List.of("Cache it"))));
        Form ofUser = usage.redrawn(
                filledIn(ofOther, Map.of("use", List.of(YES), "why-not", List.of("2"), "instead", List.of("0"))));
        Submission submission =
                filledIn(ofUser, Map.of("use", List.of(YES), "one-thing", List.of("Ask zoe@acme.example")));

        Form warning = usage.warning(
                submission,
                PrivacyWarning.of(
                        BranchingWave.ballot(UsageQuestions.USE_BEFORE_OPINION, submission.values()),
                        new IdentifyingWords(
                                new NameMatcher(new Catalogue(List.of(), List.of(), List.of()), List::of))));
        assertThat(FormContext.read(warning.context()).warningHash()).isPresent();

        Form changed = usage.redrawn(filledIn(warning, Map.of("use", List.of(NO))));
        assertThat(chosen(changed, "why-not")).contains("2");
        Form completed = usage.completed(filledIn(warning, Map.of("use", List.of(NO), "one-thing", List.of("Cache"))))
                .orElseThrow();
        assertThat(chosen(completed, "instead")).contains("0");
        assertThat(written(usage.redrawn(filledIn(completed, Map.of("use", List.of(YES)))), "one-thing"))
                .isEqualTo("Cache");
    }

    @Test
    void words_that_are_too_long_to_keep_are_named() {
        SurveyForm form = form(List.of(
                UsageQuestions.USAGE,
                UsageQuestions.SATISFACTION,
                new Question("best", QuestionType.TEXT, "What is best?", List.of()),
                new Question("worst", QuestionType.TEXT, "What is <worst>?", List.of()),
                UsageQuestions.CHANGE));
        Random random = new Random(1);
        String best = KeptValuesTest.characters(random, 0x20, 0xD7FF, Question.MAX_COMMENT_LENGTH);
        String worst = KeptValuesTest.characters(random, 0x20, 0xD7FF, Question.MAX_COMMENT_LENGTH);

        Form ofOther = form.redrawn(filledIn(
                form.form(Map.of("use", List.of(YES))),
                Map.of(
                        "use", List.of(NO),
                        "satisfaction", List.of("2"),
                        "best", List.of(best),
                        "worst", List.of(worst),
                        "one-thing", List.of("Cache it"))));

        assertThat(ofOther.context()).hasSizeLessThanOrEqualTo(Form.MAX_CONTEXT_LENGTH);
        assertThat(ofOther.fields())
                .contains(new Field.Shown(new Part.Text(
                        "Your words on “" + MarkupEscape.of("What is <worst>?") + "” are too long to keep."
                                + " If you change your first answer back, please write them again.")));
        Form ofUser = form.redrawn(filledIn(ofOther, Map.of("use", List.of(YES))));
        assertThat(chosen(ofUser, "satisfaction")).contains("2");
        assertThat(List.of(written(ofUser, "best"), written(ofUser, "worst"), written(ofUser, "one-thing")))
                .isEqualTo(List.of(best, "", "Cache it"));
        assertThat(ofUser.fields().toString()).doesNotContain("too long");
    }

    @Test
    void a_form_whose_kept_values_are_damaged_is_drawn_without_them() {
        Form form = usage.redrawn(new Submission("U01", "w kept AAAA", Map.of("use", List.of(YES))));
        assertThat(ids(form)).containsExactly("use", "satisfaction", "choice", "alternative", "one-thing");
        assertThat(form.context()).isEqualTo("w");
    }
}
