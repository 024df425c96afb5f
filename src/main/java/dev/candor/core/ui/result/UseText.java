package dev.candor.core.ui.result;

import dev.candor.core.disclosure.PrecisionLevel;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.statistics.ConfidenceLevel;
import dev.candor.core.statistics.Newcombe;
import dev.candor.core.survey.BranchingQuestion;
import dev.candor.core.survey.GenerationOptions;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Purpose;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.UsageQuestion;
import dev.candor.core.text.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a release says about the use of a product and about free choice, always with the people that a share is of. */
final class UseText {
    private static final int MAX_REASONS = 2;

    private final Product product;
    private final Release release;

    UseText(Product product, Release release) {
        this.product = product;
        this.release = release;
    }

    /** The question on use, if the survey asks about use before opinion. */
    static Optional<Question> question(Release release) {
        return first(release, Purpose.USAGE);
    }

    /** The people that a share of users is of, such as {@code about 40 users}; empty if the survey does not ask who uses it. */
    static Optional<String> users(Release release, Shown shown) {
        return BranchingQuestion.of(release.questions())
                .map(branching -> shown.answers().label(release.asked()) + " users");
    }

    /** The share of people who use the product; empty if it is withheld. */
    Optional<String> adoption() {
        return adoption(release)
                .map(asked -> SentenceCase.of(asked) + ".")
                .or(() -> shownUse(release)
                        .map(use ->
                                SentenceCase.of(ShareText.of(use, use.shares().get(0))) + " of those who answered use "
                                        + used() + "."));
    }

    /**
     * The share of people who use the product, where the survey asks about use before opinion, such as {@code about 70 % of
     * about 60 who answered have used CI in the last 30 days}; empty if it is withheld.
     */
    static Optional<String> adoption(Release release) {
        return shownUse(release)
                .flatMap(use -> question(release)
                        .map(asked -> ShareText.of(use, use.shares().get(0)) + " of "
                                + use.answers().label(release.asked()) + " who answered "
                                + MarkupEscape.of(UsageQuestion.ofPeople(asked))));
    }

    /** The share of people who use it, with its likely range, where the survey asks about use before opinion. */
    Optional<String> adoptionAndRange() {
        return question(release)
                .flatMap(asked -> adoption())
                .map(sentence -> sentence
                        + shownUse(release)
                                .flatMap(use -> PopulationEstimate.of(product, release, use))
                                .map(estimate -> " " + estimate.range())
                                .orElse(""));
    }

    /** Adoption unless the headline names it, why others do not use it, and free choice, for the digest. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (ProductHistory.shownHeadline(release).isEmpty()) {
            question(release).flatMap(asked -> adoption()).ifPresent(lines::add);
        }
        whyNot().ifPresent(lines::add);
        captivity().ifPresent(lines::add);
        return lines;
    }

    /** Why others do not use it; empty if nothing stands out. */
    Optional<String> whyNot() {
        return first(release, Purpose.WHY_NOT)
                .filter(why -> ResultLine.namesOption(release.cell(why)))
                .map(why -> "*" + MarkupEscape.of(why.wording()) + "* ("
                        + ((Shown) release.cell(why)).answers().label(release.asked()) + " who do not use it) "
                        + ResultLine.full(release.cell(why), MAX_REASONS));
    }

    /** How many answered a question that not everybody is asked, and of whom; empty if everybody is. */
    Optional<String> ofWhom(Question asked) {
        boolean branches = BranchingQuestion.of(release.questions()).isPresent();
        if (!branches
                || !asked.askedOf().generations().isEmpty()
                || asked.askedOf().users() == asked.askedOf().others()) {
            return Optional.empty();
        }
        return release.cell(asked) instanceof Shown shown
                ? Optional.of(SentenceCase.of(shown.answers().label(release.asked())) + " answers, from people who "
                        + (asked.askedOf().users() ? "use " : "do not use ") + used() + ".")
                : Optional.empty();
    }

    /** What users of the product use: the product, or one of its generations where the survey asks which. */
    private String used() {
        return first(release, Purpose.GENERATION)
                .map(GenerationOptions::of)
                .map(options -> MarkupEscape.of(WordList.or(options.names().subList(0, options.several()))))
                .orElse(product.name());
    }

    /** The share of people who use it less the share of its users who would choose it; empty unless both have figures. */
    Optional<String> captivity() {
        Optional<Shown> use = shownUse(release).filter(UseText::hasFigures);
        Optional<Shown> choice = first(release, Purpose.CHOICE)
                .map(release::cell)
                .filter(Shown.class::isInstance)
                .map(Shown.class::cast)
                .filter(UseText::hasFigures);
        return use.isEmpty() || choice.isEmpty() ? Optional.empty() : Optional.of(gap(use.get(), choice.get()));
    }

    /**
     * Of the people who answered, those who use it are independent of which of these would choose it: so the range is that of
     * the difference of two independent shares, the widest over all counts behind both.
     */
    private String gap(Shown use, Shown choice) {
        int grid = Math.max(use.precisionLevel().step(), choice.precisionLevel().step());
        return StatisticsText.captivityGap(
                Newcombe.difference(
                                CountsBehindCell.favourable(choice, release),
                                CountsBehindCell.of(use, 0, release),
                                ConfidenceLevel.NINETY_FIVE)
                        .outward(grid),
                ShareText.of(use, use.shares().get(0)) + " of " + use.answers().label(release.asked())
                        + " who answered use " + product.name(),
                ShareText.of(choice, choice.shares().get(0)) + " of "
                        + choice.answers().label(release.asked()) + " users would choose it freely");
    }

    private static boolean hasFigures(Shown shown) {
        return shown.precisionLevel() != PrecisionLevel.WORDS;
    }

    private static Optional<Shown> shownUse(Release release) {
        return release.use() instanceof Shown shown ? Optional.of(shown) : Optional.empty();
    }

    private static Optional<Question> first(Release release, Purpose purpose) {
        return release.questions().stream()
                .filter(question -> question.purpose() == purpose)
                .findFirst();
    }
}
