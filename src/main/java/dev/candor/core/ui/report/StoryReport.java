package dev.candor.core.ui.report;

import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Part;
import dev.candor.core.survey.Product;
import dev.candor.core.ui.result.Quarter;
import dev.candor.core.ui.result.Story;
import dev.candor.core.ui.result.StoryAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The story of a quarter as a page. */
public final class StoryReport {
    private StoryReport() {}

    /** The section that leads from the product's page to its story. */
    static ReportPage.Section section(Product product) {
        return new ReportPage.Section(
                "story",
                "The story of a quarter",
                Optional.of(new ReportRequest.Story(product.id(), "")),
                List.of(),
                List.of(new Part.Note("One quarter on one page, to print or to paste.")),
                List.of());
    }

    /**
     * The page of this story, or of why there is none.
     *
     * @param quarters those with results, newest first; without a story, none of them is marked as the one shown
     */
    public static ReportPage of(Product product, StoryAnswer answer, List<Quarter> quarters) {
        return answer instanceof StoryAnswer.Untold untold
                ? none(product, untold.why(), quarters)
                : of(answer.story().orElseThrow(), quarters);
    }

    private static ReportPage of(Story story, List<Quarter> quarters) {
        String product = story.product().id();
        List<ReportPage.Section> sections = new ArrayList<>();
        sections.add(choice(product, quarters, Optional.of(story.quarter())));
        story.sections().forEach(section -> sections.add(section(section)));
        sections.add(new ReportPage.Section(
                "markdown",
                "Take it with you",
                Optional.of(new ReportRequest.StoryFile(product, story.quarter().code())),
                List.of(),
                List.of(new Part.Note("As Markdown, to paste.")),
                List.of()));
        return new ReportPage(
                MarkupEscape.plain(story.product().name()) + ": "
                        + story.quarter().label(),
                story.headline(),
                List.of(story.span()),
                sections);
    }

    private static ReportPage none(Product product, String why, List<Quarter> quarters) {
        return new ReportPage(
                MarkupEscape.plain(product.name()) + ": story",
                why,
                List.of(),
                quarters.isEmpty() ? List.of() : List.of(choice(product.id(), quarters, Optional.empty())));
    }

    private static ReportPage.Section choice(String product, List<Quarter> quarters, Optional<Quarter> shown) {
        List<ReportPage.Choice> choices = quarters.stream()
                .map(quarter -> new ReportPage.Choice(
                        quarter.code(),
                        new ReportRequest.Story(product, quarter.code()),
                        shown.filter(quarter::equals).isPresent()))
                .toList();
        return ReportPage.Section.of("quarters", "Quarter", List.of())
                .with(List.of(new ReportPage.Filters("Quarter", choices)));
    }

    private static ReportPage.Section section(Story.Section section) {
        List<Part> parts = new ArrayList<>(section.lines());
        parts.addAll(section.pictures());
        return new ReportPage.Section(
                section.id(),
                section.heading(),
                Optional.empty(),
                List.of(),
                parts,
                section.more().isEmpty()
                        ? List.of()
                        : List.of(new ReportPage.More("And " + section.more().size() + " more", section.more())));
    }
}
