package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Release;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.survey.Product;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The last results of a product's other surveys, which do not stand for the product.
 *
 * @param results newest first
 * @param empty a later release of the survey whose result stands for the product, if it shows nothing
 */
public record AlsoAsked(Product product, List<Named> results, Optional<Release> empty) {
    private static final int MONTHS = 3;
    private static final int MAX_RESULTS = 3;

    public AlsoAsked {
        results = List.copyOf(results);
    }

    /**
     * A result with the name of its survey.
     *
     * @param name as people read it, without markup
     */
    public record Named(String name, Release release) {
        private String nameAndDay() {
            return "“" + MarkupEscape.of(name) + "” (" + DateTimeText.shortDate(release) + ")";
        }

        /** The name and the day, without markup. */
        String label() {
            return name + ", " + DateTimeText.date(release);
        }

        String result() {
            return "*" + MarkupEscape.of(name) + "*, " + DateTimeText.date(release) + "\n" + Headline.alone(release);
        }
    }

    /**
     * The last result that shows anything of each survey, within some months before the newest wave, but for the survey whose
     * result stands for the product.
     *
     * @param names of surveys by their ids
     */
    public static AlsoAsked of(ProductHistory history, UnaryOperator<String> names) {
        Optional<Release> shown = history.upToResult().latest();
        Optional<Release> empty = shown.flatMap(release -> history.releases().stream()
                        .filter(other -> survey(other).equals(survey(release)))
                        .findFirst())
                .filter(ProductHistory::showsNothing)
                .filter(release -> !shown.equals(Optional.of(release)));
        Optional<String> standing = history.result().map(AlsoAsked::survey);
        Map<String, Release> last = new LinkedHashMap<>();
        history.releases().stream()
                .filter(release -> !ProductHistory.showsNothing(release))
                .filter(release -> standing.filter(survey(release)::equals).isEmpty())
                .forEach(release -> last.putIfAbsent(survey(release), release));
        Optional<LocalDate> from =
                history.latest().map(newest -> newest.heading().closed().minusMonths(MONTHS));
        return new AlsoAsked(
                history.product(),
                last.values().stream()
                        .filter(release -> from.filter(
                                        day -> release.heading().closed().isBefore(day))
                                .isEmpty())
                        .map(release -> new Named(names.apply(survey(release)), release))
                        .toList(),
                empty);
    }

    private static String survey(Release release) {
        return release.heading().survey();
    }

    /** What this is made of: the names of the surveys and the waves. */
    public List<String> sources() {
        return Stream.concat(
                        results.stream().flatMap(named -> Stream.of(named.name(), wave(named.release()))),
                        empty.stream().map(AlsoAsked::wave))
                .toList();
    }

    private static String wave(Release release) {
        return release.heading().wave();
    }

    /** The same without this release. */
    AlsoAsked without(Optional<Release> shown) {
        return new AlsoAsked(
                product,
                results.stream()
                        .filter(named -> !shown.equals(Optional.of(named.release())))
                        .toList(),
                empty);
    }

    /** That the survey whose result stands for the product closed later without a result, and why. */
    Optional<String> laterWithoutResult() {
        return empty.map(NoResultText::sentence).map(SentenceCase::of);
    }

    /** The newest results, no more than a page has room for. */
    List<Named> shown() {
        return results.stream().limit(MAX_RESULTS).toList();
    }

    /** How many results there are beside those that are shown, such as {@code and 2 more}. */
    Optional<String> more() {
        return results.size() > MAX_RESULTS
                ? Optional.of("and " + (results.size() - MAX_RESULTS) + " more")
                : Optional.empty();
    }

    /** The names and days, such as {@code Also asked: “Would be missed” (3 Nov 2026).}; empty if there are none. */
    public Optional<String> names() {
        return results.isEmpty() ? Optional.empty() : Optional.of("Also asked: " + list());
    }

    /** The names and days in a sentence about the product; empty if there are none. */
    Optional<String> sentence() {
        return results.isEmpty()
                ? Optional.empty()
                : Optional.of(product.name() + " was also asked about in " + list());
    }

    private String list() {
        return shown().stream().map(Named::nameAndDay).collect(Collectors.joining(", "))
                + more().map(" "::concat).orElse("") + ".";
    }
}
