package dev.candor.core.desk;

import dev.candor.core.page.Button;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.report.OverviewPage;
import dev.candor.core.survey.Product;
import dev.candor.core.wave.Wave;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person's own tab: what is open for them, what they chose, the latest results, the promise. */
final class HomePage {
    private final Registry registry;
    private final HouseRules rules;
    private final Ledger ledger;
    private final Views views;

    HomePage(Registry registry, HouseRules rules, Ledger ledger, Views views) {
        this.registry = registry;
        this.rules = rules;
        this.ledger = ledger;
        this.views = views;
    }

    Page of(String person, Instant now) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Title("Open surveys"));
        parts.addAll(open(person, now));
        parts.add(new Part.Rule());
        parts.add(new Part.Title("My choices"));
        parts.addAll(choices(person, now));
        parts.add(new Part.Rule());
        parts.add(new Part.Title("Latest results"));
        parts.add(new Part.Text(results(person)));
        parts.add(new Part.Rule());
        parts.add(new Part.Title("The promise"));
        parts.add(new Part.Text("Your answers are sealed at once, without your name and without the time. They are "
                + "opened only to be counted, when a survey closes; after that only totals remain, rounded so that "
                + "nobody can be made out. Only you see this page."));
        parts.add(new Part.Buttons(List.of(Button.of("prompt.privacy", "How is this anonymous?", ""))));
        return new Page("Your surveys, your choices, the latest results.", parts);
    }

    private List<Part> open(String person, Instant now) {
        List<Part> parts = new ArrayList<>();
        for (Wave wave : registry.waves().open()) {
            if (now.isBefore(wave.closes())
                    && ledger.box().group(wave.id(), person).isPresent()) {
                parts.addAll(open(person, wave));
            }
        }
        return parts.isEmpty() ? List.of(new Part.Text("Nothing to answer just now.")) : parts;
    }

    private List<Part> open(String person, Wave wave) {
        String name =
                registry.catalogue().product(wave.product()).map(Product::name).orElse(wave.product());
        String until = ", until " + When.at(rules.zone(), wave.closes());
        if (ledger.box().answered(wave.id(), person)) {
            return List.of(new Part.Text("*" + name + "*: answered and sealed, thank you. Open" + until + "."));
        }
        return List.of(
                new Part.Text("*" + name + "*: " + PromptPage.effort(wave.questions()) + until + "."),
                new Part.Buttons(List.of(new Button("home.answer", "Answer", wave.id(), true))));
    }

    private List<Part> choices(String person, Instant now) {
        Set<String> stopped = ledger.choices().stopped(person);
        List<Part> parts = new ArrayList<>();
        if (stopped.contains("")) {
            parts.add(new Part.Text("You are not asked about anything."));
            parts.add(new Part.Buttons(List.of(Button.of("home.start", "Ask me again", ""))));
            return parts;
        }
        for (Product product : registry.catalogue().products()) {
            boolean asked = ledger.choices().mayAsk(person, product.id(), now);
            String state = asked
                    ? "you may be asked"
                    : stopped.contains(product.id()) ? "you are not asked" : "you are not asked for a while";
            parts.add(new Part.Text("*" + product.name() + "*: " + state + "."));
            parts.add(new Part.Buttons(
                    asked
                            ? Pause.buttons("home", product.id())
                            : List.of(Button.of("home.start", "Ask me again", product.id()))));
        }
        parts.add(new Part.Buttons(List.of(Button.of("home.stop", "Stop asking me about anything", ""))));
        return parts;
    }

    private String results(String person) {
        Views.Seen seen = views.latest(person);
        String lines = Stream.concat(seen.results().stream().map(OverviewPage::line), seen.untold().stream())
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? "Results go to the owners of each product." : lines;
    }
}
