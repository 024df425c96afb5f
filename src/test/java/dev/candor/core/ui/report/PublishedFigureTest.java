package dev.candor.core.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.survey.Theme;
import dev.candor.core.survey.Themes;
import dev.candor.core.ui.result.ReleaseBuilder;
import java.math.BigDecimal;
import java.util.List;
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
        assertThat(figure.percent()).as("four of nine are left out").isEqualTo(10);
        assertThat(figure.highest()).as("9 of 40").isGreaterThanOrEqualTo(new BigDecimal("22.5"));
        assertThat(figure.lowest()).isEqualByComparingTo("0");
    }
}
