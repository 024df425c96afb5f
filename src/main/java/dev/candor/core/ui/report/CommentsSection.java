package dev.candor.core.ui.report;

import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.disclosure.Comment;
import dev.candor.core.disclosure.Release;
import dev.candor.core.page.Part;
import dev.candor.core.survey.Themes;
import dev.candor.core.ui.report.ReportPage.Choice;
import dev.candor.core.ui.report.ReportPage.Filters;
import dev.candor.core.ui.report.ReportPage.More;
import dev.candor.core.ui.report.ReportPage.Section;
import dev.candor.core.ui.report.ReportRequest.Filter;
import dev.candor.core.ui.report.ReportRequest.OneProduct;
import dev.candor.core.ui.result.CommentsPage;
import dev.candor.core.ui.result.ProductHistory;
import dev.candor.core.ui.result.ReportParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What people wrote about a product.
 *
 * @param history the releases whose comments are shown
 * @param readers among whose comments the reader may look
 * @param themes by which the comments can be chosen
 */
public record CommentsSection(ProductHistory history, Function<Release, CommentReaders> readers, Themes themes) {
    private static final String HEADING = "In their own words";
    private static final String NONE =
            "There are no comments to show. They need enough people who answered, and enough comments for the same readers.";

    private static final String NONE_OF_THEME =
            "No comment that you can read here mentions this theme. The figures count those that nobody may read too.";

    /** The comments of the latest month at once, those of each earlier month on demand; of a theme all at once. */
    Section of(Filter filter) {
        OneProduct request = new OneProduct(history.product().id(), filter);
        Function<String, Set<Integer>> finder = themes.finder();
        int theme = themes.names().indexOf(request.filter().theme());
        Predicate<Comment> wanted =
                comment -> theme < 0 || finder.apply(comment.text()).contains(theme);
        List<ReportParts.Comments> months = ReportParts.comments(history, readers, wanted);
        List<Part> parts = new ArrayList<>();
        history.latest().map(ReportParts::themes).ifPresent(parts::addAll);
        int atOnce = theme < 0 ? 1 : months.size();
        months.stream().limit(atOnce).forEach(month -> {
            parts.add(new Part.Title(month.month()));
            parts.addAll(month.parts());
        });
        parts.add(new Part.Note(!months.isEmpty() ? CommentsPage.CARE : theme < 0 ? NONE : NONE_OF_THEME));
        return new Section(
                "comments",
                HEADING,
                Optional.empty(),
                filters(request, finder, theme),
                parts,
                months.stream()
                        .skip(atOnce)
                        .map(month -> new More(month.month(), month.parts()))
                        .toList());
    }

    /** The themes that a comment mentions; none if no comment mentions any. */
    private List<Filters> filters(OneProduct request, Function<String, Set<Integer>> finder, int chosen) {
        List<Set<Integer>> mentioned = history.releases().stream()
                .flatMap(release -> release.comments(readers.apply(release)).stream())
                .map(comment -> finder.apply(comment.text()))
                .toList();
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("All comments", request(request, ""), chosen < 0));
        IntStream.range(0, themes.names().size())
                .filter(theme -> theme == chosen || mentioned.stream().anyMatch(found -> found.contains(theme)))
                .mapToObj(theme -> themes.names().get(theme))
                .map(name -> new Choice(
                        name,
                        request(request, name),
                        name.equals(request.filter().theme())))
                .forEach(choices::add);
        return choices.size() == 1 ? List.of() : List.of(new Filters("Theme", choices, true));
    }

    private static ReportRequest request(OneProduct request, String theme) {
        return new OneProduct(
                request.product(),
                new Filter(request.filter().span(), request.filter().question(), theme));
    }
}
