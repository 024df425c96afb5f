package dev.candor.core.ui;

import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.sampling.Directory;
import dev.candor.core.survey.Product;
import dev.candor.core.ui.result.CommentsPage;
import dev.candor.core.ui.result.ComparePage;
import dev.candor.core.ui.result.DetailsPage;
import dev.candor.core.ui.result.OverviewPage;
import dev.candor.core.ui.result.ProductHistory;
import dev.candor.core.ui.result.SummaryPage;
import dev.candor.core.ui.result.TeamsPage;
import dev.candor.core.ui.result.TrendPage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Shows results to whom they are for. */
public final class ResultViews {
    private final ProductLookup lookup;
    private final WorkspaceRules rules;
    private final Permissions owners;
    private final ReaderZone zones;

    public ResultViews(ProductLookup lookup, WorkspaceRules rules, Directory directory) {
        this.lookup = lookup;
        this.rules = rules;
        this.owners = new Permissions(directory);
        this.zones = new ReaderZone(directory, rules.zone());
    }

    Page about(String person, Product product, Command.View view, Instant now) {
        return ifAllowed(person, product, () -> switch (view) {
            case SUMMARY ->
                with(
                        SummaryPage.of(lookup.recent(product)),
                        SurveyStatusText.of(lookup, product, zones.of(person), now));
            case TREND -> TrendPage.of(lookup.history(product));
            case COMMENTS -> comments(person, lookup.latest(product));
            case TEAMS -> TeamsPage.of(lookup.latest(product));
        });
    }

    Page compare(String person, Product one, Product other) {
        return ifAllowed(
                person,
                one,
                () -> ifAllowed(person, other, () -> ComparePage.of(lookup.latest(one), lookup.latest(other))));
    }

    Page overview(String person) {
        Seen seen = latest(person);
        return seen.untold().isPresent() && seen.results().isEmpty()
                ? Page.of(seen.untold().get())
                : noting(OverviewPage.of(seen.results()), seen.untold());
    }

    /** The latest results of the products whose results this person may see; and why some may be missing. */
    Seen latest(String person) {
        List<ProductHistory> results = new ArrayList<>();
        Optional<String> untold = Optional.empty();
        for (Product product : lookup.catalogue().products()) {
            Permissions.Standing standing = standing(person, product);
            if (standing.isIn()) {
                results.add(lookup.latest(product));
            } else if (standing instanceof Permissions.Standing.Unknown unknown) {
                untold = Optional.of("Some results may be missing here. " + Permissions.unknown(unknown));
            }
        }
        return new Seen(results, untold);
    }

    /** Results that somebody may see, and why some of theirs may be missing. */
    record Seen(List<ProductHistory> results, Optional<String> untold) {}

    /** What cannot be told now is not passed over. */
    private static Page noting(Page page, Optional<String> untold) {
        return untold.map(words -> with(page, new Part.Note(words))).orElse(page);
    }

    private static Page with(Page page, Part last) {
        return new Page(
                page.summary(),
                Stream.concat(page.parts().stream(), Stream.of(last)).toList());
    }

    /** The latest result of this product, if this person may see it. */
    Optional<ProductHistory> latest(String person, Product product) {
        return standing(person, product).isIn() ? Optional.of(lookup.latest(product)) : Optional.empty();
    }

    /** The result of this closed wave, in full. */
    Page details(String person, String wave) {
        return ofWave(person, wave, DetailsPage::of);
    }

    /** What people wrote in this closed wave. */
    Page comments(String person, String wave) {
        return ofWave(person, wave, history -> CommentsPage.whole(history, readers(person, history)));
    }

    private Page ofWave(String person, String wave, Function<ProductHistory, Page> page) {
        return lookup.historyUpTo(wave)
                .map(history -> ifAllowed(person, history.product(), () -> page.apply(history)))
                .orElseGet(() -> Page.of("This result is not there any more."));
    }

    private Page ifAllowed(String person, Product product, Supplier<Page> page) {
        Permissions.Standing standing = standing(person, product);
        return standing.isIn() ? page.get() : Permissions.refusal(standing, product, "see its results");
    }

    private Permissions.Standing standing(String person, Product product) {
        return rules.resultsForEveryone() ? new Permissions.Standing.In() : owners.standing(person, product.owners());
    }

    private Page comments(String person, ProductHistory history) {
        return CommentsPage.of(history, readers(person, history));
    }

    /** Owners are those of the opening: the writers chose these readers, and no others. */
    private CommentReaders readers(String person, ProductHistory history) {
        return history.latest()
                        .filter(release ->
                                lookup.waves().owners(release.heading().wave()).contains(person))
                        .isPresent()
                ? CommentReaders.OWNERS
                : CommentReaders.EVERYONE;
    }
}
