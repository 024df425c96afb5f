package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Cell;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.page.Chart;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.sampling.ReportingGroup;
import dev.candor.core.survey.Purpose;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The result of one product by team, in the order of names so that nothing ranks them. */
public final class TeamsPage {
    /** Text if no group is shown. */
    static final String NONE =
            "No group is shown on its own. That takes about 30 answers, and four groups with enough " + "of them.";

    /** Text if no question was counted by group. */
    private static final String OF_ALL = "Everything it asks is counted for the whole product alone.";

    private static final String FOUR_GROUPS =
            "Satisfaction is not shown by team here, because it is shown in four groups of users.";

    private TeamsPage() {}

    /** The latest release of this history. */
    public static Page of(ProductHistory history) {
        return history.latest()
                .map(release -> of(history, release))
                .orElseGet(() -> NoResultText.of(history.product()));
    }

    private static Page of(ProductHistory history, Release release) {
        String name = history.name();
        Optional<Question> question = new ResultSections(history, release).lead();
        if (question.isEmpty()) {
            return Page.of(name + ", " + DateTimeText.date(release) + ". "
                    + (isOfAll(release) ? OF_ALL : "No group is large enough to be shown on its own."));
        }
        if (release.groups().stream().noneMatch(group -> release.cell(question.get(), group) instanceof Shown)) {
            return Page.of(name + ", " + DateTimeText.date(release) + ". " + NONE);
        }
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Title(name + " by team – " + DateTimeText.date(release)));
        parts.add(new Part.Text("*" + MarkupEscape.of(question.get().wording()) + "*"));
        List<ReportingGroup> groups = release.groups().stream()
                .sorted(Comparator.comparing(ReportingGroup::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(ReportingGroup::name))
                .toList();
        parts.add(results(history, release, question.get(), groups));
        if (release.questions().stream().anyMatch(each -> each.purpose() == Purpose.CAPTIVITY)) {
            parts.add(new Part.Note(FOUR_GROUPS));
        }
        parts.add(new Part.Note("Small teams are counted together. Differences between small groups are often chance. "
                + "Please do not rank them."));
        return new Page(name + " by team.", parts);
    }

    /** Whether the release would show no group however large its groups are. */
    private static boolean isOfAll(Release release) {
        boolean score = ProductHistory.headline(release)
                .filter(question -> question.type() == QuestionType.SCORE)
                .isPresent();
        return !release.isVoided() && (score || !release.groups().isEmpty());
    }

    /** A chart if any group has figures, else a table of words. */
    private static Part results(
            ProductHistory history, Release release, Question question, List<ReportingGroup> groups) {
        Optional<Chart.Diverging> chart = ResultCharts.groups(history, release, question, groups);
        if (chart.isEmpty() && groups.size() <= Part.Table.MAX_ROWS) {
            return new Part.Table(
                    history.product().name() + " by team",
                    List.of("team", "answers"),
                    groups.stream()
                            .map(group -> List.of(group.name(), inWords(release.cell(question, group))))
                            .toList());
        }
        return ResultCharts.part(
                chart,
                groups.stream()
                        .map(group ->
                                MarkupEscape.of(group.name()) + ": " + ResultLine.brief(release.cell(question, group)))
                        .collect(Collectors.joining("\n")));
    }

    private static String inWords(Cell cell) {
        return cell instanceof Shown shown && shown.verdict().isPresent()
                ? shown.label()
                : MarkupEscape.plain(ResultLine.brief(cell));
    }
}
