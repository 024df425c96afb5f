package dev.candor.core.desk;

import dev.candor.core.ballot.Readers;
import dev.candor.core.page.Page;
import dev.candor.core.report.CommentsPage;
import dev.candor.core.report.ComparePage;
import dev.candor.core.report.History;
import dev.candor.core.report.OverviewPage;
import dev.candor.core.report.SummaryPage;
import dev.candor.core.report.TeamsPage;
import dev.candor.core.report.TrendPage;
import dev.candor.core.survey.Product;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Shows results to whom they are for. */
final class Views {
    private final Registry registry;
    private final HouseRules rules;
    private final Owners owners;

    Views(Registry registry, HouseRules rules, Owners owners) {
        this.registry = registry;
        this.rules = rules;
        this.owners = owners;
    }

    Page about(String person, Product product, Command.View view) {
        return ifAllowed(person, product, () -> switch (view) {
            case SUMMARY -> SummaryPage.of(registry.recent(product));
            case TREND -> TrendPage.of(registry.history(product));
            case COMMENTS -> comments(person, registry.latest(product));
            case TEAMS -> TeamsPage.of(registry.latest(product));
        });
    }

    Page compare(String person, Product one, Product other) {
        return ifAllowed(
                person,
                one,
                () -> ifAllowed(person, other, () -> ComparePage.of(registry.latest(one), registry.latest(other))));
    }

    Page overview(String person) {
        return OverviewPage.of(latest(person));
    }

    /** The latest results of the products whose results this person may see. */
    List<History> latest(String person) {
        return registry.catalogue().products().stream()
                .filter(product -> standing(person, product) == Owners.Standing.IN)
                .map(registry::latest)
                .toList();
    }

    /** The result of this closed wave, in full. */
    Page details(String person, String wave) {
        return ofWave(person, wave, SummaryPage::of);
    }

    /** What people wrote in this closed wave. */
    Page comments(String person, String wave) {
        return ofWave(person, wave, history -> CommentsPage.whole(history, readers(person, history)));
    }

    private Page ofWave(String person, String wave, Function<History, Page> page) {
        return registry.historyUpTo(wave)
                .map(history -> ifAllowed(person, history.product(), () -> page.apply(history)))
                .orElseGet(() -> Page.saying("This result is not there any more."));
    }

    private Page ifAllowed(String person, Product product, Supplier<Page> page) {
        Owners.Standing standing = standing(person, product);
        return standing == Owners.Standing.IN ? page.get() : Owners.refusal(standing, product, "see its results");
    }

    private Owners.Standing standing(String person, Product product) {
        return rules.resultsForEveryone() ? Owners.Standing.IN : owners.standing(person, product.owners());
    }

    private Page comments(String person, History history) {
        return CommentsPage.of(history, readers(person, history));
    }

    /** Owners are those of the opening: the writers chose these readers, and no others. */
    private Readers readers(String person, History history) {
        return history.latest()
                        .filter(release -> registry.waves()
                                .owners(release.heading().wave())
                                .contains(person))
                        .isPresent()
                ? Readers.OWNERS
                : Readers.EVERYONE;
    }
}
