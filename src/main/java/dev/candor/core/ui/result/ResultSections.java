package dev.candor.core.ui.result;

import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.disclosure.PrecisionLevel;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.disclosure.Withheld;
import dev.candor.core.page.Action;
import dev.candor.core.page.Button;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.sampling.ReportingGroup;
import dev.candor.core.statistics.ReportedChange;
import dev.candor.core.survey.Purpose;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Sentiment;
import dev.candor.core.survey.Themes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sections of the pages about one release. */
final class ResultSections {
    /** Why a survey could not be counted. */
    static final String WHY_VOIDED = "Its key was lost, or something other than Candor changed its answers.";

    /** What that means to whom answered it. */
    static final String VOIDED = WHY_VOIDED + " They are destroyed. We are sorry for the time it took you.";

    static final int MAX_CHOSEN_OPTIONS = 3;

    /** Purposes of the choices that have a line of their own, or that say little alone. */
    private static final Set<Purpose> OF_USE_AND_CHOICE = Set.of(
            Purpose.USAGE,
            Purpose.GENERATION,
            Purpose.WHY_NOT,
            Purpose.INSTEAD,
            Purpose.ALTERNATIVE,
            Purpose.CAPTIVITY,
            Purpose.CRITICS);

    private final ProductHistory history;
    private final Release release;
    private final UseText use;

    /** {@code release} must be the latest of {@code history}. */
    ResultSections(ProductHistory history, Release release) {
        this.history = history;
        this.release = release;
        this.use = new UseText(history.product(), release);
    }

    /** The whole page if there is nothing to show. */
    Optional<Page> emptyPage() {
        String why = release.isVoided() ? "this survey could not be counted. " + VOIDED : Withheld.REASON + ".";
        return release.isEmpty()
                ? Optional.of(Page.of(history.name() + ", " + DateTimeText.date(release) + ": " + why))
                : Optional.empty();
    }

    Part title() {
        return new Part.Title(history.name() + " – " + DateTimeText.date(release));
    }

    String headline() {
        return Headline.of(history, release);
    }

    Part headlineAlone() {
        return new Part.Text("*" + Headline.alone(release) + "*");
    }

    /**
     * The most chosen options of the first multiple choice that names any, else of the first such single choice, else the
     * most mentioned themes.
     */
    Optional<String> mostChosen() {
        return reasons().stream().findFirst();
    }

    /**
     * The most chosen options of the first choice that names any, a multiple one before a single one, and the themes; none that
     * the headline names.
     */
    List<String> reasons() {
        Optional<Question> named = Headline.choice(release);
        Stream<Question> choice = Stream.of(QuestionType.MULTI, QuestionType.SINGLE)
                .flatMap(type -> release.questions().stream().filter(question -> question.type() == type))
                .filter(ResultSections::isOfItsOwn)
                .filter(question -> named.filter(question::equals).isEmpty())
                .filter(question -> ResultLine.namesOption(release.cell(question)))
                .limit(1);
        return Stream.concat(choice, release.themes().stream())
                .filter(question -> ResultLine.namesOption(release.cell(question)))
                .map(question -> "*" + MarkupEscape.of(question.wording()) + "* "
                        + ResultLine.full(release.cell(question), MAX_CHOSEN_OPTIONS))
                .toList();
    }

    /** Whether a choice is neither of the themes nor of use and free choice, which have lines of their own. */
    static boolean isOfItsOwn(Question question) {
        return !Themes.isQuestion(question) && !OF_USE_AND_CHOICE.contains(question.purpose());
    }

    /** Details, comments if there are any, the report, and the owners' reply where owners read. */
    Part buttons(ResultReader reader) {
        List<Button> buttons = new ArrayList<>();
        buttons.add(Button.of(Action.DETAILS, "Details", release.heading().wave()));
        // Owners read the channel too. The page tells others that some comments are for owners only.
        if (!release.comments(CommentReaders.OWNERS).isEmpty()) {
            buttons.add(Button.of(Action.COMMENTS, "Comments", release.heading().wave()));
        }
        buttons.add(Button.of(Action.REPORT, "Report", history.product().id()));
        if (ProductHistory.asksAboutGenerations(release)) {
            buttons.add(
                    Button.of(Action.MIGRATION, "Generations", history.product().id()));
        }
        if (reader == ResultReader.OWNER && release.showsAnswers()) {
            buttons.add(Button.of(Action.REPLY, "Answer this", release.heading().wave()));
        }
        return new Part.Buttons(buttons);
    }

    /**
     * The number of people who answered the headline question, or who answered at all. Never both, because each is rounded
     * on its own and side by side they would seem to contradict each other.
     */
    String turnout() {
        return turnout(Headline::quoted);
    }

    /** The same right below the words of the headline question. */
    String turnoutBelowQuestion() {
        return turnout(question -> "it");
    }

    private String turnout(Function<Question, String> answered) {
        return ProductHistory.shownHeadline(release)
                .map(shown -> shown.answers().label(release.asked()) + " of "
                        + release.asked().label()
                        + shown.question()
                                .filter(question -> !Headline.ratesProduct(question, release))
                                .map(question -> " answered " + answered.apply(question))
                                .orElse(" rated " + history.product().name())
                        + ".")
                .map(SentenceCase::of)
                .orElseGet(() -> SentenceCase.of(release.asked().label()) + " were asked." + answered());
    }

    private String answered() {
        OptionalInt percent = release.participation();
        return percent.isEmpty() ? "" : " " + participation(percent.getAsInt()) + " of them answered.";
    }

    private static String participation(int percent) {
        return switch (percent) {
            case 0 -> "Fewer than 5 %";
            case 100 -> "All or nearly all";
            default -> "About " + percent + " %";
        };
    }

    /** Why others do not use it; empty if nothing stands out. */
    Optional<String> whyNot() {
        return use.whyNot();
    }

    /** The share of users, if published. */
    Optional<String> usage() {
        return use.adoption();
    }

    /** The share of users with its likely range, and what it is not; then the captivity gap. */
    List<Part> useAndChoice() {
        String warning =
                ProductHistory.shownHeadline(release).isPresent() ? " " + StatisticsText.USE_IS_NOT_LIKING : "";
        return Stream.concat(
                        use.adoptionAndRange().or(use::adoption).map(used -> used + warning).stream(),
                        use.captivity().stream())
                .<Part>map(Part.Text::new)
                .toList();
    }

    /** A line for each question except the headline, texts and themes; the options of a choice as a chart. */
    List<Part> questions() {
        Optional<Question> headline = ProductHistory.headline(release);
        return release.questions().stream()
                .filter(Question::isCounted)
                .filter(question -> headline.filter(question::equals).isEmpty() && !Themes.isQuestion(question))
                .flatMap(this::question)
                .toList();
    }

    /** The figures of a question, what follows from them, and how they came about. */
    Stream<Part> question(Question question) {
        if (question.purpose() == Purpose.CRITICS && release.cell(question) instanceof Shown critics) {
            return Stream.of(new Part.Text(CriticsText.of(history, release, critics)));
        }
        Part figures = ResultCharts.part(
                ResultCharts.figures(release, question),
                "*" + MarkupEscape.of(question.wording()) + "*\n"
                        + ResultLine.full(release.cell(question), Question.MAX_OPTIONS));
        Stream<Part> conclusion =
                conclusion(question).map(Part.Text::new).stream().map(Part.class::cast);
        String notes = Stream.concat(use.ofWhom(question).stream(), explanation(question).stream())
                .collect(Collectors.joining(" "));
        Stream<Part> note = notes.isEmpty() ? Stream.of() : Stream.of(new Part.Note(notes));
        return Stream.concat(Stream.concat(Stream.of(figures), conclusion), note);
    }

    /** How the shares of a multiple choice or of the four groups came about, if they are shown. */
    private Optional<String> explanation(Question question) {
        if (!(release.cell(question) instanceof Shown)) {
            return Optional.empty();
        }
        if (question.purpose() == Purpose.CAPTIVITY) {
            return Optional.of(
                    "Each person is in one group, by three answers: satisfaction, free choice and alternative.");
        }
        return question.type() == QuestionType.MULTI
                ? Optional.of("Several answers could be chosen.")
                : Optional.empty();
    }

    /** What the figures of a change, of generations, a score or the product-market fit say, if there are figures. */
    Optional<String> conclusion(Question question) {
        if (!(release.cell(question) instanceof Shown shown) || shown.precisionLevel() == PrecisionLevel.WORDS) {
            return Optional.empty();
        }
        if (question.type() == QuestionType.CHANGE) {
            return Optional.of(StatisticsText.reportedChange(ReportedChange.of(
                    CountsBehindCell.of(shown, Sentiment.FAVOURABLE, release),
                    CountsBehindCell.of(shown, Sentiment.UNFAVOURABLE, release))));
        }
        if (question.purpose() == Purpose.GENERATION) {
            return Optional.of(String.join("\n", GenerationWarnings.of(question, release, history.asking(question))))
                    .filter(warnings -> !warnings.isEmpty());
        }
        if (question.type() != QuestionType.SCORE && question.purpose() != Purpose.PRODUCT_MARKET_FIT) {
            return Optional.empty();
        }
        return PopulationEstimate.of(history.product(), release, shown).map(everyone -> {
            Optional<String> bar = question.type() == QuestionType.SCORE
                    ? Optional.empty()
                    : StatisticsText.productMarketFit(everyone.likely());
            return everyone.range() + bar.map(" "::concat).orElse("");
        });
    }

    /** The number of groups shown; the page by team lists them. */
    List<Part> teams() {
        List<ReportingGroup> groups = release.groups();
        Optional<Question> question = lead();
        if (groups.isEmpty() || question.isEmpty()) {
            return List.of();
        }
        int shown = (int) groups.stream()
                .filter(group -> release.cell(question.get(), group) instanceof Shown)
                .count();
        int hidden = groups.size() - shown;
        String shownText = haveOrHas(shown) + " a result of their own: "
                + CommandText.command(history.product().id() + " teams") + ".";
        String hiddenText = hidden == 0 ? "" : " " + SentenceCase.of(haveOrHas(hidden)) + " " + Withheld.REASON + ".";
        return List.of(new Part.Text(shown == 0 ? TeamsPage.NONE : SentenceCase.of(shownText + hiddenText)));
    }

    private static String haveOrHas(int groups) {
        return groups == 1 ? "1 group has" : groups + " groups have";
    }

    /** The question by which groups are listed: the first that was counted by group, the headline before others. */
    Optional<Question> lead() {
        return Stream.concat(ProductHistory.headline(release).stream(), release.questions().stream())
                .filter(release::isBrokenDown)
                .findFirst();
    }

    Part smallPrint() {
        return new Part.Note(rounding(release) + " More: " + CommandText.command("privacy"));
    }

    /** Why figures are rounded, and the rules by which they are. */
    static String rounding(Release release) {
        return "Figures are rounded so that nobody can be identified. The privacy rules of this survey have the fingerprint "
                + release.policy().hash() + ".";
    }
}
