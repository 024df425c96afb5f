package dev.candor.edge.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.survey.Themes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The default themes against 448 comments that were labelled twice. The words were chosen while looking at the first and the
 * second set of comments; the figures are those of the third, of 111 comments.
 */
class ThemesMeasuredTest {
    private static final Path COMMENTS = Path.of("src/test/resources/dev/candor/edge/config/comments.tsv");
    private static final Themes THEMES = ThemesReader.defaults();

    private record Labelled(String set, Set<String> first, Set<String> second, Set<String> agreed, String comment) {}

    /** Numbers of comments: found rightly, found wrongly, missed. */
    private record Hits(long right, long wrong, long missed) {
        static Hits of(List<Labelled> comments, String theme) {
            Function<String, Set<Integer>> finder = THEMES.finder();
            int position = THEMES.names().indexOf(theme);
            long right = 0;
            long wrong = 0;
            long missed = 0;
            for (Labelled labelled : comments) {
                boolean found = finder.apply(labelled.comment()).contains(position);
                boolean meant = labelled.agreed().contains(theme);
                right += found && meant ? 1 : 0;
                wrong += found && !meant ? 1 : 0;
                missed += !found && meant ? 1 : 0;
            }
            return new Hits(right, wrong, missed);
        }

        Hits plus(Hits other) {
            return new Hits(right + other.right, wrong + other.wrong, missed + other.missed);
        }

        String line(String theme) {
            return String.format(
                    Locale.ROOT,
                    "%s: %d %% right, %d %% found",
                    theme,
                    Math.round(100.0 * right / (right + wrong)),
                    Math.round(100.0 * right / (right + missed)));
        }
    }

    @Test
    void the_default_words_find_the_themes_of_comments_that_they_were_not_chosen_for() throws IOException {
        assertThat(lines("3"))
                .containsExactly(
                        "speed: 81 % right, 81 % found",
                        "queueing: 100 % right, 89 % found",
                        "flakiness: 63 % right, 71 % found",
                        "reliability: 69 % right, 73 % found",
                        "docs: 89 % right, 80 % found",
                        "access: 92 % right, 85 % found",
                        "cost: 90 % right, 100 % found",
                        "support: 83 % right, 91 % found",
                        "usability: 65 % right, 65 % found",
                        "migration: 100 % right, 90 % found",
                        "all: 81 % right, 81 % found");
    }

    private static List<String> lines(String set) throws IOException {
        List<Labelled> comments =
                comments().stream().filter(each -> each.set().equals(set)).toList();
        Hits all =
                THEMES.names().stream().map(theme -> Hits.of(comments, theme)).reduce(new Hits(0, 0, 0), Hits::plus);
        return Stream.concat(
                        THEMES.names().stream()
                                .map(theme -> Hits.of(comments, theme).line(theme)),
                        Stream.of(all.line("all")))
                .toList();
    }

    @Test
    void both_passes_of_labels_agree_on_nearly_all_comments() throws IOException {
        List<Labelled> comments = comments();
        assertThat(comments).hasSize(448);
        assertThat(comments.stream().filter(each -> each.first().equals(each.second())))
                .hasSize(434);
    }

    private static List<Labelled> comments() throws IOException {
        return Files.readAllLines(COMMENTS).stream()
                .skip(1)
                .map(line -> List.of(line.split("\t", -1)))
                .map(row -> new Labelled(
                        row.get(0), labels(row.get(1)), labels(row.get(2)), labels(row.get(3)), row.get(4)))
                .toList();
    }

    private static Set<String> labels(String words) {
        return words.equals("-") ? Set.of() : Set.copyOf(Arrays.asList(words.split(" ", -1)));
    }
}
