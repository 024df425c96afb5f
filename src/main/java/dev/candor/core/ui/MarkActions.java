package dev.candor.core.ui;

import dev.candor.core.page.Action;
import dev.candor.core.page.Button;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.TrendMark;
import dev.candor.core.ui.result.CommandText;
import dev.candor.core.ui.result.DateTimeText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Sets, lists and removes the marks of owners in a trend. */
final class MarkActions {
    private static final int LISTED = 10;
    private static final String WHAT = "set marks in its trend";

    private final ProductLookup lookup;
    private final OwnerCheck permissions;
    private final ReaderZone zones;

    MarkActions(ProductLookup lookup, OwnerCheck permissions, ReaderZone zones) {
        this.lookup = lookup;
        this.permissions = permissions;
        this.zones = zones;
    }

    Page mark(String person, Command.Mark mark, Instant now) {
        return ifOwner(person, mark.product(), () -> set(person, mark, now));
    }

    private Page set(String person, Command.Mark mark, Instant now) {
        Product product = mark.product();
        LocalDate today = now.atZone(zones.of(person)).toLocalDate();
        Optional<LocalDate> day = mark.day().map(MarkActions::parse).orElse(Optional.of(today));
        if (day.isEmpty()) {
            return Page.of("“" + mark.day().orElseThrow() + "” is no day. A day is written like "
                    + CommandText.command("mark " + product.id() + " " + today + " new runners live") + ".");
        }
        if (day.get().isAfter(today)) {
            return Page.of(DateTimeText.date(day.get())
                    + " has not come yet. A mark says what has happened, so please set it on the day.");
        }
        if (mark.text().isEmpty()) {
            return mark.day().isEmpty() ? list(product, today) : Page.of(withoutText(product));
        }
        if (mark.text().length() > TrendMark.MAX_LENGTH) {
            return Page.of("A mark has at most " + TrendMark.MAX_LENGTH + " characters, and this one has "
                    + mark.text().length() + ".");
        }
        Optional<String> mistake = PersonIds.mistake(mark.text());
        if (mistake.isPresent()) {
            return Page.of(MarkupEscape.of(mistake.get()) + ": a mark is about the product, and everyone sees it.");
        }
        TrendMark added = new TrendMark(day.get(), mark.text());
        lookup.marks().add(product.id(), added);
        return page("The trend of " + product.name() + " has a new mark.", List.of(added), List.of(), product);
    }

    private static Optional<LocalDate> parse(String day) {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Page list(Product product, LocalDate today) {
        List<TrendMark> all = lookup.marks().of(product.id());
        List<TrendMark> done = new ArrayList<>(lookup.notes(product, today).trendMarks());
        done.removeAll(all);
        if (all.isEmpty()) {
            String none = "The trend of " + product.name() + " has no marks yet. " + withoutText(product);
            return done.isEmpty() ? Page.of(none) : new Page(none, List.of(new Part.Text(none), done(done)));
        }
        List<TrendMark> latest = latest(all);
        String title = all.size() > LISTED
                ? "The latest " + LISTED + " of " + all.size() + " marks in the trend of " + product.name() + "."
                : "The marks in the trend of " + product.name() + ".";
        return page(title, latest, done, product);
    }

    private static List<TrendMark> latest(List<TrendMark> oldestFirst) {
        return oldestFirst.subList(Math.max(0, oldestFirst.size() - LISTED), oldestFirst.size());
    }

    /** The latest of the marks that owners did not set, but that come from what they answered to results. */
    private static Part done(List<TrendMark> oldestFirst) {
        String lines =
                latest(oldestFirst).stream().map(mark -> "\n" + line(mark)).collect(Collectors.joining());
        return new Part.Text(
                "The trend also shows what an answer to a result reported as done. A new answer there changes it."
                        + lines);
    }

    private static String withoutText(Product product) {
        return "Say what happened, such as " + CommandText.command("mark " + product.id() + " new runners live") + ".";
    }

    private static Page page(String title, List<TrendMark> shown, List<TrendMark> done, Product product) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Text(title));
        for (TrendMark mark : shown) {
            parts.add(new Part.Text(line(mark)));
            parts.add(new Part.Buttons(List.of(Button.of(
                    Action.MARK_REMOVE, "Remove this mark", product.id() + " " + mark.day() + " " + mark.text()))));
        }
        if (!done.isEmpty()) {
            parts.add(done(done));
        }
        parts.add(new Part.Note("Everyone who sees the trend sees the marks: "
                + CommandText.command(product.id() + " trend")
                + ". A mark after the latest result shows with the next one. Nobody sees who set them."));
        return new Page(title, parts);
    }

    private static String line(TrendMark mark) {
        return DateTimeText.date(mark.day()) + "  " + MarkupEscape.of(mark.text());
    }

    /** Removes the mark of a button: product, day and text. */
    Optional<Page> remove(String person, String value) {
        int first = value.indexOf(' ');
        int second = value.indexOf(' ', first + 1);
        if (first < 0 || second < 0) {
            return Optional.empty();
        }
        Optional<LocalDate> day = parse(value.substring(first + 1, second));
        return lookup.escapedCatalogue()
                .product(value.substring(0, first))
                .filter(product -> day.isPresent())
                .map(product -> ifOwner(person, product, () -> {
                    TrendMark mark = new TrendMark(day.get(), value.substring(second + 1));
                    lookup.marks().remove(product.id(), mark);
                    return Page.of("Removed from the trend of " + product.name() + ": " + line(mark));
                }));
    }

    private Page ifOwner(String person, Product product, Supplier<Page> page) {
        OwnerCheck.Access access = permissions.access(person, product.owners());
        return access.isGranted() ? page.get() : OwnerCheck.refusal(access, product, WHAT);
    }
}
