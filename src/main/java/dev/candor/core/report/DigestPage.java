package dev.candor.core.report;

import dev.candor.core.disclosure.Release;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was learnt about the products a team uses, for the team's channel. */
public final class DigestPage {
    private static final DateTimeFormatter NEXT = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    private DigestPage() {}

    /**
     * A product of the team.
     *
     * @param next the day on which it is asked about next, if that is planned
     */
    public record Item(History history, Optional<LocalDate> next) {}

    /** What closed on that day or later; empty if nothing did. */
    public static Optional<Page> of(List<Item> items, LocalDate since) {
        List<Item> fresh = items.stream()
                .filter(item -> item.history()
                        .latest()
                        .filter(release -> isFresh(release, since))
                        .isPresent())
                .toList();
        if (fresh.isEmpty()) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Title("What we learnt from you"));
        fresh.forEach(item -> parts.addAll(learnt(item.history())));
        List<Item> planned =
                items.stream().filter(item -> item.next().isPresent()).toList();
        if (!planned.isEmpty()) {
            parts.add(new Part.Rule());
            parts.add(new Part.Text("*What comes next*\n"
                    + planned.stream().map(DigestPage::next).collect(Collectors.joining("\n"))));
        }
        parts.add(new Part.Note("Thank you to everyone who answered. One product in full: "
                + Typed.command(fresh.get(0).history().product().id())));
        return Optional.of(new Page(
                "New results: "
                        + fresh.stream()
                                .map(item -> item.history().product().name())
                                .collect(Collectors.joining(", ")) + ".",
                parts));
    }

    /** On the day itself too: it is better to tell something twice than never. */
    private static boolean isFresh(Release release, LocalDate since) {
        return !release.heading().closed().isBefore(since);
    }

    private static List<Part> learnt(History history) {
        Release release = history.latest().orElseThrow();
        List<Part> parts = new ArrayList<>();
        String said =
                History.headline(release).isEmpty() || release.isVoided() ? "" : "\n" + OverviewPage.said(release);
        parts.add(new Part.Text("*" + Headline.of(history.product(), release) + "*" + said));
        Change.of(history).map(Part.Text::new).ifPresent(parts::add);
        return parts;
    }

    private static String next(Item item) {
        return item.history().product().name() + ": asked again on "
                + NEXT.format(item.next().orElseThrow());
    }
}
