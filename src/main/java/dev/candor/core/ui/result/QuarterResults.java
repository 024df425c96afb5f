package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Release;
import dev.candor.core.page.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The results of a product in a quarter. */
final class QuarterResults {
    private final Story.Material material;
    private final List<Release> closed;
    private final List<Release> told;

    QuarterResults(Story.Material material) {
        this.material = material;
        closed = material.history().releases().stream()
                .filter(release -> material.quarter().includes(release.heading().closed()))
                .toList();
        told = told();
    }

    /** All of them, newest first. */
    List<Release> closed() {
        return closed;
    }

    /** The result that stands for the product in the quarter, else the last one that shows anything, else the last one. */
    Release lead() {
        return told.get(0);
    }

    /** Of each survey the last that shows anything, else its last: first the lead, then newest first, at the end what shows nothing. */
    private List<Release> told() {
        Map<String, Release> bySurvey = new LinkedHashMap<>();
        Stream.of(
                        material.history().with(closed).result().stream(),
                        closed.stream().filter(release -> !ProductHistory.showsNothing(release)),
                        closed.stream())
                .flatMap(each -> each)
                .forEach(release -> bySurvey.putIfAbsent(survey(release), release));
        return List.copyOf(bySurvey.values());
    }

    private static String survey(Release release) {
        return release.heading().survey();
    }

    /** What was heard, with a chart of each result. */
    Story.Section heard() {
        List<Part> lines = new ArrayList<>();
        List<Part> pictures = new ArrayList<>();
        for (Release release : told) {
            ProductHistory history = material.history().upTo(release.heading().wave());
            heard(history, release).stream().map(Part.Text::new).forEach(lines::add);
            ResultCharts.scales(history, release)
                    .map(chart -> new Part.Picture(chart, chart.words()))
                    .ifPresent(pictures::add);
        }
        return new Story.Section("heard", "What we heard", lines, List.of(), pictures);
    }

    /** The result of a survey, and whether the survey closed later without one. */
    private List<String> heard(ProductHistory history, Release release) {
        List<String> lines = new ArrayList<>();
        if (!ProductHistory.showsNothing(release)) {
            lines.addAll(shown(history, release));
        }
        closed.stream()
                .filter(other -> survey(other).equals(survey(release)))
                .limit(1)
                .filter(ProductHistory::showsNothing)
                .map(last -> named(last, NoResultText.sentence(last)))
                .forEach(lines::add);
        return lines;
    }

    /** The result with its range, what was chosen most, and who was asked when. */
    private List<String> shown(ProductHistory history, Release release) {
        ResultSections sections = new ResultSections(history, release);
        Optional<String> range = ProductHistory.shownHeadline(release)
                .flatMap(shown -> PopulationEstimate.of(history.product(), release, shown))
                .map(PopulationEstimate::range);
        List<String> lines = new ArrayList<>();
        lines.add(named(release, Headline.sentence(release))
                + range.map(" "::concat).orElse(""));
        sections.mostChosen().ifPresent(lines::add);
        lines.add("The survey closed on " + DateTimeText.date(release) + ". " + sections.turnout());
        return lines;
    }

    /** The sentence after the name of its survey, which it has beside others. */
    private String named(Release release, String sentence) {
        return told.size() > 1
                ? "*" + material.history().with(List.of(release)).name() + "*: " + sentence
                : SentenceCase.of(sentence);
    }
}
