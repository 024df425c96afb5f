package dev.candor.core.ui.result;

import static dev.candor.core.ui.result.ReleaseBuilder.RATING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.disclosure.Shown;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareBarTest {
    @ParameterizedTest(name = "{0} good, {1} middling, {2} bad: {4}")
    @CsvSource({
        "5,3,2, 🟦🟦🟦🟦🟦⬜⬜⬜🟥🟥, the rest of the bar has no figure",
        "20,0,0, 🟦🟦🟦🟦🟦🟦🟦🟦🟥🟥, a unanimous group looks like the coded one",
        "19,1,0, 🟦🟦🟦🟦🟦🟦🟦🟦🟥🟥, and so does one with a single doubter",
        "0,0,20, 🟦🟦🟥🟥🟥🟥🟥🟥🟥🟥, the other end too",
        "7,7,6, 🟦🟦🟦🟦⬜⬜⬜🟥🟥🟥, three equal thirds of 40 and 30 and 30",
        "10,16,14, 🟦🟦🟦⬜⬜⬜🟥🟥🟥🟥, 25 and 35 both end in half a square and both get it",
        "9,22,9, 🟦🟦🟦⬜⬜⬜⬜🟥🟥🟥, equal shares are equally long",
        "18,4,18, 🟦🟦🟦🟦🟦🟥🟥🟥🟥🟥, 45 and 45 leave no square for the rest",
        "10,0,30, 🟦🟦🟥🟥🟥🟥🟥🟥🟥🟥, 25 and 75 would be eleven and the longer part gets the half",
        "30,0,10, 🟦🟦🟦🟦🟦🟦🟦🟦🟥🟥, the other way round too",
    })
    void a_bar_is_drawn_from_the_published_figures(int good, int middling, int bad, String bar, String reason) {
        assertThat(ShareBar.of(shown(good, middling, bad).shares(), ShareBar.NARROW))
                .as(reason)
                .isEqualTo(bar);
    }

    @Property(tries = 300)
    void a_bar_always_has_its_length(
            @ForAll @IntRange(max = 150) int good,
            @ForAll @IntRange(max = 150) int middling,
            @ForAll @IntRange(min = 10, max = 150) int bad) {
        Shown shown = shown(good, middling, bad);

        String bar = ShareBar.of(shown.shares(), ShareBar.WIDE);

        assertThat(bar.codePointCount(0, bar.length())).isEqualTo(ShareBar.WIDE);
        Set<String> segments = new TreeSet<>();
        bar.codePoints().forEach(square -> segments.add(Character.toString(square)));
        assertThat(ShareBar.SQUARES).as("never a mark that stands for nothing").containsAll(segments);
        assertThat(segments)
                .as("a published share is never 0 and always has a square")
                .contains(ShareBar.SQUARES.get(0), ShareBar.SQUARES.get(2));
    }

    private static Shown shown(int good, int middling, int bad) {
        return (Shown) ReleaseBuilder.ci("2026-11-03", RATING)
                .asked(1_000)
                .rated(0, good, 4)
                .rated(0, middling, 3)
                .rated(0, bad, 2)
                .release()
                .cell(RATING);
    }
}
