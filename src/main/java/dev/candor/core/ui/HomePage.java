package dev.candor.core.ui;

import dev.candor.core.page.Action;
import dev.candor.core.page.Button;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.response.SealedResponses;
import dev.candor.core.sampling.Directory;
import dev.candor.core.sampling.OptOutStore;
import dev.candor.core.scheduling.Wave;
import dev.candor.core.survey.PlannedStart;
import dev.candor.core.survey.Product;
import dev.candor.core.ui.result.DateTimeText;
import dev.candor.core.ui.result.OverviewPage;
import dev.candor.core.ui.result.ProductHistory;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A person's home tab: each product with its latest result, their open surveys and their opt-out; then the promise. */
public final class HomePage {
    private static final int MAX_CANCEL_BUTTONS = 5;

    private static final String PROMISE =
            "Your answers are sealed at once, without your name and without the time. They "
                    + "are opened only to be counted, when the survey closes. After that, only rounded totals and comments "
                    + "that may be shown remain. Only you see this page.";

    private final ProductLookup lookup;
    private final ReaderZone zones;
    private final SealedResponses responses;
    private final OptOutStore optOuts;
    private final ResultViews resultViews;
    private final OwnerCheck permissions;

    public HomePage(
            ProductLookup lookup,
            WorkspaceRules rules,
            Directory directory,
            SealedResponses responses,
            OptOutStore optOuts,
            ResultViews resultViews) {
        this.lookup = lookup;
        this.zones = new ReaderZone(directory, rules.zone());
        this.responses = responses;
        this.optOuts = optOuts;
        this.resultViews = resultViews;
        this.permissions = new OwnerCheck(directory);
    }

    /** The page of the tab that shows this product, or the first page. */
    Page of(String person, Optional<Product> product, Instant now) {
        return new Tab(person, now, Map.of()).page(product);
    }

    /** The page of the tab that shows this product, with what has just happened to it. */
    Page after(String happened, String person, Product product, Instant now) {
        return new Tab(person, now, Map.of(product.id(), happened)).page(Optional.of(product));
    }

    /** Renders the tab for one person at one instant. */
    private final class Tab {
        private final String person;
        private final Instant now;
        private final Map<String, String> news;
        private final ZoneId zone;
        private final Set<String> stopped;
        private final List<Wave> open;
        private final Map<List<String>, Boolean> memberships = new HashMap<>();

        /** {@code news}: what has just happened, by product id. */
        Tab(String person, Instant now, Map<String, String> news) {
            this.person = person;
            this.now = now;
            this.news = news;
            this.zone = zones.of(person);
            this.stopped = optOuts.optedOutProducts(person);
            this.open = lookup.waves().open().stream()
                    .filter(wave -> now.isBefore(wave.closes()))
                    .toList();
        }

        Page page(Optional<Product> product) {
            // Open surveys of this person first; the rest in configuration order, so that nothing ranks products.
            List<Product> products = lookup.escapedCatalogue().products().stream()
                    .sorted(Comparator.comparing(one -> toAnswer(one).isEmpty()))
                    .toList();
            ProductPage shown = ProductPage.of(products, product);
            List<Part> parts = new ArrayList<>();
            parts.add(new Part.Title("Products and their latest results"));
            if (stopped.contains("")) {
                parts.add(new Part.Text("You are not asked about anything."));
                parts.add(new Part.Buttons(List.of(Button.of(Action.HOME_START, "Ask me again", ""))));
            }
            shown.products().forEach(one -> parts.addAll(card(one)));
            resultViews.incompleteNote(person).map(Part.Note::new).ifPresent(parts::add);
            shown.menu().ifPresent(parts::add);
            if (!stopped.contains("")) {
                parts.add(
                        new Part.Buttons(List.of(Button.of(Action.HOME_STOP, "Stop asking me about everything", ""))));
            }
            parts.add(new Part.Divider());
            parts.add(new Part.Title("The promise"));
            parts.add(new Part.Text(PROMISE));
            parts.add(new Part.Buttons(List.of(Button.of(Action.PRIVACY, "How is this anonymous?", ""))));
            return new Page("The latest results, your surveys, your choices.", parts);
        }

        private List<Part> card(Product product) {
            Optional<ProductHistory> history = resultViews.history(person, product);
            List<String> lines = new ArrayList<>();
            lines.add(history.map(ProductHistory::upToResult)
                    .map(OverviewPage::line)
                    .orElse("*" + product.name() + "*  no result to show you"));
            history.flatMap(all -> lookup.alsoAsked(all).names()).ifPresent(lines::add);
            lines.addAll(states(product));
            if (isOwner(product)) {
                lines.addAll(ownersLines(product));
            }
            Optional.ofNullable(news.get(product.id())).ifPresent(lines::add);
            boolean leftOut = isAmong(product.exclude()) || isOutside(product);
            if (leftOut) {
                lines.add("Its surveys leave you out.");
            }
            String text = String.join("\n", lines);
            List<Part> parts = new ArrayList<>();
            parts.add(stopped.contains("") || leftOut ? new Part.Text(text) : choice(product, text));
            List<Button> buttons = new ArrayList<>();
            buttons.addAll(answerButtons(product));
            history.flatMap(ProductHistory::latest)
                    .ifPresent(release -> buttons.add(Button.of(Action.HOME_RESULT, "Summary", product.id())));
            buttons.addAll(ownerButtons(product));
            if (!buttons.isEmpty()) {
                parts.add(new Part.Buttons(buttons));
            }
            return parts;
        }

        private Part choice(Product product, String text) {
            boolean asks = optOuts.mayAsk(person, product.id(), now);
            Optional<String> chosen = asks
                    ? Optional.of(Pause.ASK)
                    : stopped.contains(product.id()) ? Optional.of(Pause.STOP) : Optional.empty();
            return new Part.Pick(
                    text,
                    Action.HOME_CHOICE.id(),
                    paused(product),
                    Pause.choices(product.id()),
                    chosen.map(word -> word + " " + product.id()));
        }

        /** What the menu shows where none of its choices holds. */
        private String paused(Product product) {
            return Optional.ofNullable(optOuts.optedOutUntil(product.id()).get(person))
                    .filter(end -> !end.equals(Instant.MAX))
                    .map(end -> "Paused until " + DateTimeText.day(zone, end))
                    .orElse("Paused");
        }

        private List<Button> answerButtons(Product product) {
            List<Wave> waves = toAnswer(product);
            return waves.stream()
                    .map(wave -> Button.primary(
                            Action.HOME_ANSWER,
                            waves.size() == 1 ? "Answer" : "Answer “" + surveyName(wave) + "”",
                            wave.id()))
                    .toList();
        }

        private String surveyName(Wave wave) {
            return lookup.surveys().readableName(wave.survey().id());
        }

        /** A line for each survey that asks this person, with its name if there are several. */
        private List<String> states(Product product) {
            List<Wave> waves = asked(product);
            return waves.stream()
                    .map(wave ->
                            (waves.size() == 1 ? "" : "*" + MarkupEscape.of(surveyName(wave)) + "*  ") + state(wave))
                    .toList();
        }

        private String state(Wave wave) {
            return answered(wave)
                    ? "Answered and sealed, thank you. Open " + until(wave) + "."
                    : "Open for you: " + PromptPage.effort(wave.survey()) + ", " + until(wave) + ".";
        }

        private List<String> ownersLines(Product product) {
            List<String> lines = new ArrayList<>();
            open(product).stream()
                    .filter(wave -> !isAsked(wave))
                    .forEach(wave -> lines.add((open(product).size() == 1
                                    ? "A survey"
                                    : "The survey "
                                            + lookup.quotedName(wave.survey().id()))
                            + " is open " + until(wave) + "."));
            lookup.planned(product).forEach(start -> lines.add(planned(start)));
            if (lookup.holdsAny(product)) {
                lines.add("A survey waits until you answer its last result: press Summary.");
            }
            return lines;
        }

        private String planned(PlannedStart start) {
            StartForecastText text =
                    new StartForecastText(lookup.surveys(), instant -> DateTimeText.yours(zone, instant));
            return "Planned: " + lookup.quotedName(start.survey()) + ". "
                    + text.of(start, lookup.starts().of(start, now))
                    + text.harm(lookup.starts().affected(start, now), Optional.empty());
        }

        private List<Button> cancelButtons(Product product) {
            List<PlannedStart> planned = lookup.planned(product);
            return IntStream.range(0, Math.min(planned.size(), MAX_CANCEL_BUTTONS))
                    .mapToObj(i -> Button.of(
                            Action.HOME_CANCEL.id(i),
                            planned.size() == 1
                                    ? AskModal.CANCEL
                                    : "Cancel the start of "
                                            + lookup.surveys()
                                                    .quotedName(planned.get(i).survey()),
                            planned.get(i).survey()))
                    .toList();
        }

        private String until(Wave wave) {
            return "until " + DateTimeText.yours(zone, wave.closes());
        }

        /** Buttons for owners of the product; empty for others. */
        private List<Button> ownerButtons(Product product) {
            if (!isOwner(product)) {
                return List.of();
            }
            List<Button> buttons = new ArrayList<>();
            buttons.add(Button.of(Action.HOME_ASK, "Ask now", product.id()));
            if (!open(product).isEmpty()) {
                buttons.add(Button.of(Action.HOME_CLOSE, "Close the survey", product.id()));
            }
            buttons.addAll(cancelButtons(product));
            return buttons;
        }

        private boolean isOwner(Product product) {
            return isAmong(product.owners());
        }

        /** Whether this person is certainly not in the audience, and was not asked in an open survey either. */
        private boolean isOutside(Product product) {
            return asked(product).isEmpty()
                    && permissions.access(person, product.audience()) instanceof OwnerCheck.Access.Denied;
        }

        private boolean isAmong(List<String> people) {
            return memberships.computeIfAbsent(
                    people, references -> permissions.access(person, references).isGranted());
        }

        private List<Wave> open(Product product) {
            return open.stream()
                    .filter(wave -> wave.product().equals(product.id()))
                    .toList();
        }

        private boolean isAsked(Wave wave) {
            return responses.group(wave.id(), person).isPresent();
        }

        private List<Wave> asked(Product product) {
            return open(product).stream().filter(this::isAsked).toList();
        }

        private List<Wave> toAnswer(Product product) {
            return asked(product).stream().filter(wave -> !answered(wave)).toList();
        }

        private boolean answered(Wave wave) {
            return responses.answered(wave.id(), person);
        }
    }
}
