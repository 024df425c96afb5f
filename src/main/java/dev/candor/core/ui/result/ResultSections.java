package dev.candor.core.ui.result;

import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.disclosure.PrecisionLevel;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.disclosure.Withheld;
import dev.candor.core.page.Action;
import dev.candor.core.page.Button;
import dev.candor.core.page.Literal;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.sampling.ReportingGroup;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The sections of one release: the five lines that everyone reads, and what stands behind them. */
final class ResultSections {
    private static final int MAX_CHOSEN_OPTIONS = 3;

    private final ProductHistory history;
    private final Release release;

    /** Of this release, the latest of its history. */
    ResultSections(ProductHistory history, Release release) {
        this.history = history;
        this.release = release;
    }

    /** The whole page where there is nothing to show. */
    Optional<Page> emptyPage() {
        String why = release.isVoided()
                ? "this survey could not be counted. Its key was lost, or something other than Candor changed its "
                        + "answers. They are destroyed. We are sorry for the time it took you."
                : Withheld.REASON + ".";
        return release.isEmpty()
                ? Optional.of(Page.of(history.product().name() + ", " + DateText.day(release) + ": " + why))
                : Optional.empty();
    }

    Part title() {
        return new Part.Title(history.product().name() + " – " + DateText.day(release));
    }

    String headline() {
        return Headline.of(history.product(), release);
    }

    Part headlineAlone() {
        return new Part.Text("*" + Headline.alone(release) + "*");
    }

    /** Headline, bar, range, change, what hurts most: each a line, as far as it is there. */
    List<Part> fiveLines() {
        Optional<Shown> shown = ProductHistory.shownHeadline(release);
        List<Part> parts = new ArrayList<>();
        parts.add(headlineAlone());
        shown.map(this::bar).ifPresent(parts::add);
        shown.flatMap(cell -> PopulationEstimate.of(history.product(), release, cell))
                .map(PopulationEstimate::range)
                .map(Part.Text::new)
                .ifPresent(parts::add);
        ChangeText.of(history).map(Part.Text::new).ifPresent(parts::add);
        if (shown.isEmpty()) {
            use().map(Part.Text::new).ifPresent(parts::add);
        }
        mostChosen().ifPresent(parts::add);
        return parts;
    }

    private Part bar(Shown shown) {
        String answers = shown.answers().label(release.asked()) + " answers";
        return new Part.Text(
                shown.precisionLevel() == PrecisionLevel.WORDS
                        ? ShareText.capital(answers) + ": too few to show figures safely."
                        : ResultLine.brief(shown) + " · " + answers);
    }

    /** What was chosen most of several options, which is where it hurts; else of a single choice. */
    private Optional<Part> mostChosen() {
        return Stream.of(QuestionType.MULTI, QuestionType.SINGLE)
                .flatMap(type -> release.questions().stream().filter(question -> question.type() == type))
                .filter(question -> release.cell(question) instanceof Shown)
                .findFirst()
                .map(question -> new Part.Text("*" + Literal.of(question.wording()) + "* "
                        + ResultLine.full(release.cell(question), MAX_CHOSEN_OPTIONS)));
    }

    /** Details, and comments if there are any. */
    Part buttons() {
        List<Button> buttons = new ArrayList<>();
        buttons.add(Button.of(Action.DETAILS, "Details", release.heading().wave()));
        // The owners read the channel too; whoever is none is told that these are not for everyone.
        if (!release.comments(CommentReaders.OWNERS).isEmpty()) {
            buttons.add(Button.of(Action.COMMENTS, "Comments", release.heading().wave()));
        }
        return new Part.Buttons(buttons);
    }

    /**
     * How many of those who were asked gave the headline's answer, or answered at all. Never both: each is rounded by
     * itself, and side by side they look as if one were wrong.
     */
    String turnout() {
        return ProductHistory.shownHeadline(release)
                .map(shown -> shown.answers().label(release.asked()) + " of "
                        + release.asked().label() + " rated "
                        + history.product().name() + ".")
                .map(ShareText::capital)
                .orElseGet(() -> ShareText.capital(release.asked().label()) + " were asked." + answered());
    }

    private String answered() {
        OptionalInt percent = release.participation();
        return percent.isEmpty() ? "" : " " + participation(percent.getAsInt()) + " of them answered.";
    }

    /** How many use the product, if that is shown. */
    Optional<String> usage() {
        // People who have no choice use what they do not like.
        return use().map(said -> ProductHistory.shownHeadline(release).isPresent()
                ? said + " Using it is not the same as liking it."
                : said);
    }

    private static String participation(int percent) {
        return switch (percent) {
            case 0 -> "Fewer than 5 %";
            case 100 -> "All or nearly all";
            default -> "About " + percent + " %";
        };
    }

    private Optional<String> use() {
        return release.use() instanceof Shown use
                ? Optional.of(ShareText.capital(ShareText.of(use, use.shares().get(0))) + " of those who answered use "
                        + history.product().name() + ".")
                : Optional.empty();
    }

    /** A line for each question but the headline's, without the words people wrote. */
    List<Part> questions() {
        Optional<Question> headline = ProductHistory.headline(release);
        return release.questions().stream()
                .filter(question -> question.type() != QuestionType.TEXT)
                .filter(question -> headline.filter(question::equals).isEmpty())
                .<Part>map(question -> new Part.Text("*" + Literal.of(question.wording()) + "*\n"
                        + ResultLine.full(release.cell(question), Question.MAX_OPTIONS)))
                .toList();
    }

    /** How many groups are shown; which ones, the list of teams says. */
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
        String seen = groups(shown) + " shown by "
                + SlashCommand.command(history.product().id() + " teams") + ".";
        String unseen = hidden == 0 ? "" : " Of " + groups(hidden) + " there are " + Withheld.REASON + ".";
        return List.of(new Part.Text(shown == 0 ? TeamsPage.NONE : ShareText.capital(seen + unseen)));
    }

    private static String groups(int count) {
        return count == 1 ? "1 group" : count + " groups";
    }

    /** The question by which groups are listed: the headline's, else the first that has figures. */
    Optional<Question> lead() {
        return ProductHistory.headline(release)
                .or(() -> release.questions().stream()
                        .filter(question -> question.type() != QuestionType.TEXT)
                        .findFirst());
    }

    Part smallPrint() {
        return new Part.Note("Figures are rounded so that nobody can be identified. The privacy rules of this survey "
                + "have the fingerprint " + release.policy().hash() + ". More: " + SlashCommand.command("privacy"));
    }
}
