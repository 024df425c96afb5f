package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Cell;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Share;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.disclosure.Withheld;
import dev.candor.core.page.Chart;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Part;
import java.util.List;
import java.util.stream.Collectors;

/** What the comments are about: the themes that enough people mention, the most mentioned first. */
final class ThemeSection {
    private ThemeSection() {}

    /** The themes, or why none is shown; nothing if none were counted. */
    static List<Part> of(Release release) {
        List<Part> shown = ifShown(release);
        return !shown.isEmpty()
                ? shown
                : release.themes().stream()
                        .<Part>map(question ->
                                new Part.Text("*" + question.wording() + "*\n" + reason(release.cell(question))))
                        .toList();
    }

    /** The themes; nothing if none is shown. */
    static List<Part> ifShown(Release release) {
        return release.themes()
                .map(release::cell)
                .filter(Shown.class::isInstance)
                .map(Shown.class::cast)
                .filter(shown -> !bars(shown).isEmpty())
                .map(shown -> parts(release, shown))
                .orElse(List.of());
    }

    /** The names of the themes that are shown, the most mentioned first. */
    static List<String> names(Release release) {
        return release.themes()
                .map(release::cell)
                .filter(Shown.class::isInstance)
                .map(cell -> bars((Shown) cell).stream().map(Chart.Bar::label).toList())
                .orElse(List.of());
    }

    private static List<Part> parts(Release release, Shown shown) {
        String title = shown.question().orElseThrow().wording();
        List<Chart.Bar> bars = bars(shown);
        String words = ChartWords.of(
                title,
                bars.stream().map(bar -> bar.label() + ": " + bar.figure()).toList());
        String otherwise = bars.stream()
                .map(bar -> ShareBar.ofOne(bar.percent()) + "  " + MarkupEscape.of(bar.label()) + " " + bar.figure())
                .collect(Collectors.joining("\n", "*" + title + "*\n", ""));
        return List.of(
                // A single bar has nothing to be compared with.
                bars.size() > 1
                        ? new Part.Picture(new Chart.Bars(title, words, bars), otherwise)
                        : new Part.Text(otherwise),
                new Part.Note("Of " + shown.answers().label(release.asked())
                        + " people who answered. Comments that only the owners or nobody may read are counted, too. "
                        + "Themes are counted by words, which misses some: read each figure as at least that much. A theme of fewer than "
                        + release.policy().minGroup() + " people is never shown."));
    }

    /** The themes with figures that rule out that nobody mentions them, the largest first. */
    private static List<Chart.Bar> bars(Shown shown) {
        List<Share> shares = shown.shares();
        List<String> names = shown.question().orElseThrow().options();
        return ShareOrder.largestFirst(shares).stream()
                .filter(i -> shares.get(i).fewest(shown.answers().lowest()) > 0)
                .map(i -> new Chart.Bar(names.get(i), shares.get(i).percent(), shown.label(shares.get(i))))
                .toList();
    }

    private static String reason(Cell cell) {
        return cell instanceof Shown
                ? "No theme stands out enough to be shown."
                : SentenceCase.of(Withheld.REASON) + ".";
    }
}
