package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.statistics.ControlChart;
import dev.candor.core.statistics.DatedCounts;
import dev.candor.core.statistics.PercentagePoints;
import dev.candor.core.statistics.Trend;
import dev.candor.core.survey.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The headline of one product over time. */
public final class TrendPage {
    private static final int MAX_RESULTS = 12;

    private TrendPage() {}

    /** The releases comparable with the latest one, oldest first. */
    public static Page of(ProductHistory history) {
        if (history.latest().isEmpty()) {
            return NoResultText.of(history.product());
        }
        List<Release> releases =
                new ArrayList<>(history.comparable().stream().limit(MAX_RESULTS).toList());
        Collections.reverse(releases);
        String name = history.product().name();
        if (releases.isEmpty()) {
            return Page.of(name + ": its survey has no question on a scale, so there is no trend.");
        }
        String question =
                ProductHistory.headline(history.latest().get()).orElseThrow().wording();
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Title(name + " – trend"));
        parts.add(new Part.Text("*" + MarkupEscape.of(question) + "*\n"
                + releases.stream().map(TrendPage::line).collect(Collectors.joining("\n"))));
        parts.add(new Part.Text(normalVariation(releases)));
        ChangeText.of(history).map(Part.Text::new).ifPresent(parts::add);
        parts.add(new Part.Note("Only surveys that asked this in the same words are compared."));
        return new Page(name + ": the last " + count(releases.size()) + ".", parts);
    }

    private static String count(int releases) {
        return releases == 1 ? "result" : releases + " results";
    }

    private static String line(Release release) {
        String result = release.isVoided()
                ? "could not be counted"
                : ResultLine.brief(release.cell(ProductHistory.headline(release).orElseThrow()));
        return DateTimeText.shortDate(release) + "  " + result;
    }

    private static String normalVariation(List<Release> releases) {
        List<Release> shown = releases.stream()
                .filter(release -> ProductHistory.shownHeadline(release).isPresent())
                .toList();
        Optional<ControlChart> ordinary = Trend.of(
                        shown.stream().map(TrendPage::dated).toList(), List.of())
                .ordinary();
        if (ordinary.isEmpty()) {
            return "Normal variation is shown from " + ControlChart.WAVES_FOR_LIMITS + " results on. So far there "
                    + (shown.size() == 1 ? "is 1" : "are " + shown.size()) + ".";
        }
        ControlChart chart = ordinary.get();
        PercentagePoints limits = chart.limits().outward(grid(shown));
        Question question = ProductHistory.headline(shown.get(0)).orElseThrow();
        String usual = "Normal variation: " + Math.max(0, limits.low()) + "–" + Math.min(100, limits.high()) + " % "
                + ScaleWording.of(question.type()).favourable() + (chart.firstEstimate() ? " (first estimate)" : "")
                + ". ";
        List<ControlChart.Signal> outside = chart.signals().stream()
                .filter(signal -> signal.kind() == ControlChart.Kind.OUTSIDE)
                .toList();
        if (outside.isEmpty()) {
            return usual + "No result is outside it.";
        }
        return usual + "Outside it: "
                + outside.stream()
                        .map(signal -> DateTimeText.shortDate(shown.get(signal.first())))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static DatedCounts dated(Release release) {
        return new DatedCounts(
                release.heading().closed(),
                CountsBehindCell.favourable(
                        ProductHistory.shownHeadline(release).orElseThrow(), release));
    }

    /** The coarsest rounding step of these releases. */
    private static int grid(List<Release> shown) {
        return shown.stream()
                .map(release -> ProductHistory.shownHeadline(release).orElseThrow())
                .mapToInt(cell -> step(cell))
                .max()
                .orElse(ChangeText.GRID_OF_WORDS);
    }

    private static int step(Shown cell) {
        return cell.precisionLevel().step() == 0
                ? ChangeText.GRID_OF_WORDS
                : cell.precisionLevel().step();
    }
}
