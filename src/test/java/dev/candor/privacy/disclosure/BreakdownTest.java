package dev.candor.privacy.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.survey.QuestionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Risks of showing groups beside their total; the values are those of the table in {@code src/docs/privacy.md}. */
@Tag("slow")
class BreakdownTest {
    @ParameterizedTest(name = "{0} shown, {1} withheld: {2}, {3}, {4} in a thousand")
    @CsvSource({
        "'8 8 8 8', 0, 33, 0, 0",
        "'12 9 6 5', 0, 41, 5, 11",
        "'10 8 6', 8, 21, 18, 4",
        "'9 8 7 6 5', 0, 19, 0, 11",
        "'12 10 10 8 5', 0, 6, 1, 6"
    })
    void withholding_all_groups_is_rare_and_reveals_little(
            String shown, int withheld, long withheldAll, long silence, long insiders) {
        BreakdownModel model = new BreakdownModel(sizes(shown), withheld);
        assertThat(List.of(
                        perMille(model.withholding()), perMille(model.revealingSilence()), perMille(model.insiders())))
                .isEqualTo(List.of(withheldAll, silence, insiders));
    }

    @ParameterizedTest(name = "{0} shown, {1} withheld: {2} in a thousand")
    @CsvSource({"'27 5', 0, 62", "'28', 5, 27", "'60 5', 0, 7"})
    void with_fewer_groups_withholding_would_reveal_more(String shown, int withheld, long silence) {
        assertThat(perMille(new BreakdownModel(sizes(shown), withheld).revealingSilence()))
                .isEqualTo(silence);
    }

    private static List<Integer> sizes(String sizes) {
        return Stream.of(sizes.split(" ", -1)).map(Integer::valueOf).toList();
    }

    private static long perMille(double share) {
        return Math.round(1000 * share);
    }

    /** The real tally shows the groups exactly when no reader of the published results could expose a person. */
    @Test
    void groups_are_shown_exactly_when_nobody_is_exposed() {
        List<Integer> sizes = List.of(10, 10, 6, 5);
        BreakdownModel model = new BreakdownModel(sizes, 0);
        CandorDisclosure candor = new CandorDisclosure(QuestionType.RATING, 4);
        Random random = new Random(7);
        int count = 0;
        for (int i = 0; i < 400; i++) {
            PossibleWorld world = world(sizes, random);
            Release release = candor.published(world);
            boolean shown = release.groups().stream()
                    .allMatch(group -> release.cell(candor.question(), group) instanceof Shown);
            assertThat(shown).as("%s", world).isEqualTo(!model.exposes(world));
            count += shown ? 1 : 0;
        }
        assertThat(count).isBetween(200, 399);
    }

    /** Random groups of mostly one opinion each, so that rare results occur. */
    private static PossibleWorld world(List<Integer> sizes, Random random) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int size : sizes) {
            int[] counts = new int[PossibleWorld.OPINIONS];
            int mood = random.nextInt(4) == 0 ? 2 : 0;
            IntStream.range(0, size).forEach(i -> counts[random.nextInt(8) == 0 ? random.nextInt(3) : mood]++);
            groups.add(List.of(counts[0], counts[1], counts[2]));
        }
        return new PossibleWorld(groups);
    }
}
