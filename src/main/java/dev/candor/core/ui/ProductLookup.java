package dev.candor.core.ui;

import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Releases;
import dev.candor.core.page.Literal;
import dev.candor.core.scheduling.Schedule;
import dev.candor.core.scheduling.Wave;
import dev.candor.core.scheduling.WaveStore;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Team;
import dev.candor.core.ui.result.ProductHistory;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be looked up: what is asked and when, which waves are open, what was let out. */
public record ProductLookup(Catalogue catalogue, Schedule schedule, WaveStore waves, Releases releases) {
    /** Names are shown as they are written, whatever marks are in them. */
    public ProductLookup {
        catalogue = new Catalogue(
                catalogue.products().stream().map(ProductLookup::literal).toList(),
                catalogue.teams().stream()
                        .map(team -> new Team(team.id(), Literal.of(team.name()), team.members(), team.channel()))
                        .toList(),
                catalogue.surveys(),
                catalogue.contactLimit());
    }

    private static Product literal(Product product) {
        return new Product(
                product.id(),
                Literal.of(product.name()),
                product.owners(),
                product.channel(),
                product.audience(),
                product.exclude(),
                product.priority(),
                product.replaces());
    }

    // Enough for the latest result and the one before it.
    private static final int RECENT_RELEASES = 8;
    // Enough for twelve that can be compared, even where two surveys of a product take turns.
    private static final int MANY = 24;

    /** The latest result of this product alone. */
    ProductHistory latest(Product product) {
        return history(product, 1);
    }

    /** The latest result of this product, and those before it down to one of the same survey. */
    ProductHistory recent(Product product) {
        ProductHistory recent = history(product, RECENT_RELEASES);
        return recent.releases().size() < RECENT_RELEASES || recent.looksBack() ? recent : history(product);
    }

    /** What was let out about this product over a long time. */
    ProductHistory history(Product product) {
        return history(product, MANY);
    }

    private ProductHistory history(Product product, int most) {
        return new ProductHistory(product, releases.latest(product.id(), most));
    }

    /** What was let out about a closed wave's product until it closed; empty if there is no such wave. */
    Optional<ProductHistory> historyUpTo(String wave) {
        return releases.of(wave).flatMap(release -> product(release).map(product -> upTo(product, release)));
    }

    /** For each wave of this product that closed after then, oldest first, the history until it closed. */
    Stream<ProductHistory> since(Product product, Instant then) {
        return releases.closedAfter(product.id(), then).stream().map(release -> upTo(product, release));
    }

    private ProductHistory upTo(Product product, Release release) {
        ProductHistory history = history(product).upTo(release.heading().wave());
        // A wave further back than the latest ones is told alone.
        return history.latest().isPresent() ? history : new ProductHistory(product, List.of(release));
    }

    /** The product of a wave, open or closed: whoever was asked gets an answer, though its id may be gone by now. */
    Optional<Product> productOf(String wave) {
        return waves.findOpen(wave)
                .map(Wave::product)
                .or(() -> releases.of(wave).map(release -> release.heading().product()))
                .map(id -> catalogue.product(id).orElseGet(() -> Product.gone(id)));
    }

    /** The open waves of this product. */
    List<Wave> open(Product product) {
        return waves.open().stream()
                .filter(wave -> wave.product().equals(product.id()))
                .toList();
    }

    /** When a survey about this product is due next by its schedule. */
    Optional<Instant> nextDue(Product product, Instant now) {
        return catalogue.surveysOf(product.id()).stream()
                .flatMap(survey -> survey.schedule().stream())
                .flatMap(cron -> schedule.next(cron, now).stream())
                .min(Comparator.naturalOrder());
    }

    /** When a wave about this product was last due. */
    Optional<Instant> lastAsked(Product product) {
        return catalogue.surveysOf(product.id()).stream()
                .flatMap(survey -> waves.lastWave(survey.id()).stream())
                .max(Comparator.naturalOrder());
    }

    private Optional<Product> product(Release release) {
        return catalogue.product(release.heading().product());
    }
}
