package dev.candor.core.ui.result;

import dev.candor.core.disclosure.PrecisionLevel;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.page.Part;
import dev.candor.core.survey.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A release in five lines at most: headline, chart, likely range, change and what hurts most. The details have the rest. */
final class FiveLines {
    private final ProductHistory history;
    private final Release release;
    private final ResultSections sections;

    /** {@code release} must be the latest of {@code history}. */
    FiveLines(ProductHistory history, Release release) {
        this.history = history;
        this.release = release;
        this.sections = new ResultSections(history, release);
    }

    /** The lines, as far as they are published. */
    List<Part> parts() {
        Optional<Shown> shown = ProductHistory.shownHeadline(release);
        List<Part> parts = new ArrayList<>();
        parts.add(sections.headlineAlone());
        shown.map(this::bar).ifPresent(parts::add);
        shown.flatMap(this::range).map(Part.Text::new).ifPresent(parts::add);
        movement().map(Part.Text::new).ifPresent(parts::add);
        Headline.choice(release).ifPresent(choice -> parts.addAll(drawn(choice)));
        if (parts.size() == 1) {
            sections.usage().map(Part.Text::new).ifPresent(parts::add);
        }
        sections.mostChosen().or(sections::whyNot).map(Part.Text::new).ifPresent(parts::add);
        return parts;
    }

    private Part bar(Shown shown) {
        String answers = shown.answers().label(release.asked()) + " answers";
        return ResultCharts.part(
                ResultCharts.headline(history, release),
                shown.precisionLevel() == PrecisionLevel.WORDS
                        ? SentenceCase.of(answers) + ": " + whyInWords(shown)
                        : ResultLine.brief(shown) + (isScore(shown) ? "" : " · " + answers));
    }

    /** Enough answers for figures are told in words where few people joined or left; in a branching survey also where few use it. */
    private String whyInWords(Shown shown) {
        boolean branches = release.questions().stream()
                .anyMatch(question -> question.purpose().isBranching());
        return branches || PrecisionLevel.ofTotal(shown.answers().lowest()) == PrecisionLevel.WORDS
                ? "too few to show figures safely."
                : "no figures this time, because they could tell what the few people think who joined or left since an"
                        + " earlier result.";
    }

    /** The likely range; beside the bar of a score, which does not bear it, the number of answers. */
    private Optional<String> range(Shown shown) {
        String answers =
                isScore(shown) ? " " + SentenceCase.of(shown.answers().label(release.asked())) + " answers." : "";
        return PopulationEstimate.of(history.product(), release, shown).map(everyone -> everyone.range() + answers);
    }

    private static boolean isScore(Shown shown) {
        return shown.precisionLevel() == PrecisionLevel.SCORES;
    }

    /** The movement of the headline, and which part of its critics moved, if that is clear. */
    private Optional<String> movement() {
        Optional<String> critics = history.floor().flatMap(FloorTrend::moved);
        return history.movement()
                .map(movement -> movement + critics.map(" "::concat).orElse(""));
    }

    /** The chart of a choice and what follows from it; nothing if it cannot be drawn. */
    private List<Part> drawn(Question choice) {
        List<Part> parts = new ArrayList<>();
        ResultCharts.figures(release, choice).ifPresent(chart -> {
            parts.add(
                    new Part.Picture(chart, ResultLine.full(release.cell(choice), ResultSections.MAX_CHOSEN_OPTIONS)));
            sections.conclusion(choice).map(Part.Text::new).ifPresent(parts::add);
        });
        return parts;
    }
}
