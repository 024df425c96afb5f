package dev.candor.core.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.disclosure.Release;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.Template;
import dev.candor.core.survey.Theme;
import dev.candor.core.survey.Themes;
import dev.candor.core.ui.result.ReleaseBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Exported figures say what the published ones say, and no more. */
class PublishedFigureTest {
    @Test
    void the_range_of_a_theme_includes_people_who_were_left_out() {
        ReleaseBuilder wave = ReleaseBuilder.ci("2026-11-03", ReleaseBuilder.RATING, ReleaseBuilder.THING)
                .themes(new Themes(List.of(new Theme("speed", List.of("slow")))))
                .rated(0, 31, 4);
        for (int i = 0; i < 9; i++) {
            wave.comment("slow", i < 5 ? CommentReaders.OWNERS : CommentReaders.NOBODY);
        }
        PublishedFigure theme = PublishedFigure.of(List.of(wave.release())).stream()
                .filter(figure -> figure.answer().equals("speed"))
                .findFirst()
                .orElseThrow();
        PublishedFigure.Figure figure = theme.figure().orElseThrow();
        assertThat(theme.question()).isEqualTo("themes");
        assertThat(theme.version()).as("of the words counted").hasSize(12);
        assertThat(figure.percent()).as("four of nine are left out").isEqualTo(10);
        assertThat(figure.highest()).as("9 of 40").isGreaterThanOrEqualTo(new BigDecimal("22.5"));
        assertThat(figure.lowest()).isEqualByComparingTo("0");
    }

    @Test
    void few_answers_are_exported_as_the_words_that_were_published() {
        Release words = ReleaseBuilder.rated("2026-11-03", ReleaseBuilder.RATING, 12, 6, 1, 1);
        PublishedFigure favourable = one(words, "satisfaction", "favourable");
        assertThat(favourable.closed()).isEqualTo("2026-11-03");
        assertThat(figure(favourable).coding()).isEqualTo("at_least");
        assertThat(figure(favourable).percent()).isEqualTo(60);
        assertThat(figure(favourable).lowest()).isEqualByComparingTo("60");
        assertThat(figure(favourable).highest()).isEqualByComparingTo("100");
        assertThat(figure(one(words, "satisfaction", "unfavourable")).coding()).isEqualTo("at_most");
        assertThat(answers(words, "satisfaction")).containsExactly("favourable", "unfavourable");
    }

    @Test
    void from_a_hundred_answers_on_the_points_of_a_scale_are_exported_too() {
        Release many = ReleaseBuilder.rated("2026-11-03", ReleaseBuilder.RATING, 150, 60, 30, 30);
        assertThat(answers(many, "satisfaction"))
                .containsExactly("favourable", "unfavourable", "1", "2", "3", "4", "5");
        PublishedFigure.Figure five = figure(one(many, "satisfaction", "5"));
        assertThat(five.percent()).isEqualTo(50);
        assertThat(five.lowest()).isEqualByComparingTo("47.5");
        assertThat(five.highest())
                .as("nobody gave a four, so two fives are counted elsewhere")
                .isEqualByComparingTo("54.2");
        assertThat(answers(ReleaseBuilder.rated("2026-11-03", ReleaseBuilder.RATING, 99, 40, 20, 20), "satisfaction"))
                .containsExactly("favourable", "unfavourable");
    }

    @Test
    void the_use_of_the_product_has_its_own_answers_and_no_question() {
        Release wave = ReleaseBuilder.ci("2026-11-03", ReleaseBuilder.RATING)
                .rated(0, 30, 4)
                .nonUsers(0, 30)
                .release();
        PublishedFigure use = one(wave, "use", "uses it");
        assertThat(use.wording()).isEmpty();
        assertThat(use.version()).isEmpty();
        assertThat(figure(use).percent()).isEqualTo(50);
        assertThat(answers(wave, "use")).containsExactly("uses it", "does not use it");
    }

    @Test
    void a_choice_is_exported_by_its_options() {
        Release wave = ReleaseBuilder.ci("2026-11-03", ReleaseBuilder.PAIN)
                .answered(0, 40, Map.of("pain", ReleaseBuilder.chosen(0)))
                .release();
        assertThat(answers(wave, "pain")).containsExactly("queueing", "flaky tests", "slow builds", "docs");
    }

    @Test
    void a_score_is_exported_without_its_items() {
        Catalogue catalogue = new Catalogue(List.of(ReleaseBuilder.CI), List.of(), List.of());
        List<Question> items = Template.UMUX_LITE.questions(catalogue, ReleaseBuilder.CI);
        Release wave = ReleaseBuilder.ci("2026-11-03", items.toArray(Question[]::new))
                .answered(
                        0,
                        40,
                        Map.of(
                                items.get(0).id(), new Answer.Point(7),
                                items.get(1).id(), new Answer.Point(4)))
                .release();
        assertThat(figure(one(wave, "score.umux-lite", "score of 100")).percent())
                .isEqualTo(75);
        assertThat(answers(wave, items.get(0).id())).isEmpty();
    }

    @Test
    void a_withheld_result_is_exported_without_a_figure() {
        Release wave = ReleaseBuilder.rated("2026-11-03", ReleaseBuilder.RATING, 70, 2, 1, 1);
        PublishedFigure withheld = one(wave, "satisfaction", "");
        assertThat(withheld.figure()).isEmpty();
        assertThat(withheld.wording()).isEqualTo(ReleaseBuilder.RATING.wording());
        assertThat(answers(wave, "satisfaction")).containsExactly("");
    }

    @Test
    void nothing_of_a_void_result_is_exported() {
        Release lost = ReleaseBuilder.ci("2026-10-06", ReleaseBuilder.RATING)
                .rated(0, 40, 4)
                .voidedRelease();
        Release kept = ReleaseBuilder.rated("2026-11-03", ReleaseBuilder.RATING, 70, 30, 5, 5);
        assertThat(PublishedFigure.of(List.of(kept, lost))).isNotEmpty().isEqualTo(PublishedFigure.of(List.of(kept)));
    }

    private static List<String> answers(Release release, String question) {
        return PublishedFigure.of(List.of(release)).stream()
                .filter(figure -> figure.question().equals(question))
                .map(PublishedFigure::answer)
                .toList();
    }

    private static PublishedFigure one(Release release, String question, String answer) {
        return PublishedFigure.of(List.of(release)).stream()
                .filter(figure ->
                        figure.question().equals(question) && figure.answer().equals(answer))
                .findFirst()
                .orElseThrow();
    }

    private static PublishedFigure.Figure figure(PublishedFigure published) {
        return published.figure().orElseThrow();
    }
}
