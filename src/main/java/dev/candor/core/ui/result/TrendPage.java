package dev.candor.core.ui.result;

import dev.candor.core.page.Action;
import dev.candor.core.page.Chart;
import dev.candor.core.page.Field.Choice;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One product over time: one question as a chart, and what moved in the others. */
public final class TrendPage {
    private static final int MAX_MOVED = 5;

    private TrendPage() {}

    /**
     * The page with a chart of one question.
     *
     * @param question position of the question in the trend; the first if there is none
     * @param latest the latest result of all, for a span without one
     */
    public static Page of(ProductTrend trend, int question, ProductHistory latest) {
        if (latest.latest().isEmpty()) {
            return NoResultText.of(trend.product());
        }
        String name = trend.product().name();
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Title(name + " – trend"));
        if (trend.questions().isEmpty()) {
            String none = nothing(trend, latest);
            parts.add(new Part.Text(SentenceCase.of(none)));
            parts.add(spans(trend, question));
            return new Page(name + ": " + none, parts);
        }
        int shown = question < trend.questions().size() ? question : 0;
        QuestionTrend chosen = trend.questions().get(shown);
        List<String> sentences = trend.sentences(chosen);
        parts.addAll(question(trend, chosen, sentences));
        parts.addAll(trend.floor(chosen).map(TrendPage::floor).orElse(List.of()));
        others(trend, chosen).ifPresent(parts::add);
        parts.add(spans(trend, shown));
        if (trend.questions().size() > 1) {
            parts.add(questions(trend, shown));
        }
        return new Page(
                name + " " + trend.span().when() + ". "
                        + MarkupEscape.plain(sentences.get(0).replace("*", "")),
                parts);
    }

    private static List<Part> question(ProductTrend trend, QuestionTrend question, List<String> sentences) {
        return List.of(
                new Part.Text("*" + MarkupEscape.of(question.title()) + "*"),
                chart(trend, question),
                new Part.Text(String.join("\n", sentences)));
    }

    private static List<Part> floor(FloorTrend floor) {
        return Stream.concat(Stream.of(new Part.Text(floor.text())), floor.picture().stream())
                .toList();
    }

    private static String nothing(ProductTrend trend, ProductHistory latest) {
        return trend.hasResults()
                ? "its surveys ask for comments only, so there is no trend."
                : "no result " + trend.span().when() + ". The latest is of "
                        + DateTimeText.date(latest.latest().orElseThrow()) + ".";
    }

    private static Part chart(ProductTrend trend, QuestionTrend chosen) {
        Chart.Lines chart = chosen.chart(trend.marks());
        String text = new TrendChart(chosen, trend.marks()).text();
        boolean figures = chart.lines().stream()
                .flatMap(line -> line.percents().stream())
                .anyMatch(percent -> percent.isPresent());
        return figures ? new Part.Picture(chart, text) : new Part.Text(text);
    }

    /** The first clear movements of the other questions; those about generations have a page of their own. */
    private static Optional<Part> others(ProductTrend trend, QuestionTrend chosen) {
        List<String> moved = trend.questions().stream()
                .filter(other -> other != chosen && !other.isOfGenerations())
                .flatMap(other -> trend.movements(other).stream())
                .map(MovementText.Moved::sentence)
                .toList();
        if (moved.isEmpty()) {
            return Optional.empty();
        }
        String rest = moved.size() > MAX_MOVED
                ? "\nand " + (moved.size() - MAX_MOVED) + " more: choose another question to see them"
                : "";
        return Optional.of(new Part.Text(
                "*What else moved*\n" + moved.stream().limit(MAX_MOVED).collect(Collectors.joining("\n")) + rest));
    }

    private static Part spans(ProductTrend trend, int question) {
        Set<TrendSpan> offered = new LinkedHashSet<>(TrendSpan.OFFERED);
        offered.add(trend.span());
        List<Choice> choices = offered.stream()
                .map(span -> new Choice(value(trend, span, question), SentenceCase.of(span.label())))
                .toList();
        return pick("Time shown", choices, value(trend, trend.span(), question));
    }

    private static Part questions(ProductTrend trend, int shown) {
        List<Choice> choices = IntStream.range(0, trend.questions().size())
                .mapToObj(i -> new Choice(
                        value(trend, trend.span(), i), trend.questions().get(i).title()))
                .toList();
        return pick("Question shown", choices, value(trend, trend.span(), shown));
    }

    private static Part pick(String text, List<Choice> choices, String chosen) {
        return new Part.Pick(text, Action.TREND.id(), text, choices, Optional.of(chosen));
    }

    private static String value(ProductTrend trend, TrendSpan span, int question) {
        return trend.product().id() + " " + span.code() + " " + question;
    }
}
