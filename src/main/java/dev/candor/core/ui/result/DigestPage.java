package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Release;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.survey.Product;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The digest of new results, for a team's channel. */
public final class DigestPage {
    private DigestPage() {}

    /** The day on which a product's survey closes if it is open, else opens. */
    public record Plan(Product product, LocalDate day, boolean open) {}

    /**
     * The results of waves that closed, and the next surveys; empty if no wave has anything to show.
     *
     * @param closed history up to each closed wave
     */
    public static Optional<Page> of(List<ProductHistory> closed, List<Plan> plans) {
        List<ProductHistory> shown = closed.stream().filter(DigestPage::hasNews).toList();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Title("What we learnt from you"));
        shown.forEach(history -> parts.addAll(result(history)));
        if (!plans.isEmpty()) {
            parts.add(new Part.Divider());
            parts.add(new Part.Text("*What comes next*\n"
                    + plans.stream()
                            .sorted(Comparator.comparing(Plan::day))
                            .map(DigestPage::next)
                            .collect(Collectors.joining("\n"))));
        }
        parts.add(new Part.Note("Thank you to everyone who answered. One product: "
                + CommandText.command(shown.get(0).product().id())));
        return Optional.of(new Page("New results: " + names(shown) + ".", parts));
    }

    private static boolean hasNews(ProductHistory history) {
        return history.latest().filter(release -> !release.isEmpty()).isPresent();
    }

    private static String names(List<ProductHistory> shown) {
        return shown.stream()
                .map(history -> history.product().name())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static List<Part> result(ProductHistory history) {
        Release release = history.latest().orElseThrow();
        List<Part> parts = new ArrayList<>();
        String result = ProductHistory.shownHeadline(release).isEmpty() ? "" : "\n" + OverviewPage.result(release);
        parts.add(new Part.Text("*" + Headline.of(history.product(), release) + "*" + result));
        if (history.previous().isPresent()) {
            history.movement().map(Part.Text::new).ifPresent(parts::add);
        }
        List<String> ofUse = new UseText(history.product(), release).lines();
        if (!ofUse.isEmpty()) {
            parts.add(new Part.Text(String.join("\n", ofUse)));
        }
        return parts;
    }

    private static String next(Plan plan) {
        return plan.product().name() + ": "
                + (plan.open() ? "the survey is open until " : "the next survey opens on ")
                + DateTimeText.day(plan.day());
    }
}
