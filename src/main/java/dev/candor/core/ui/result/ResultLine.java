package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Cell;
import dev.candor.core.disclosure.Coding;
import dev.candor.core.disclosure.PrecisionLevel;
import dev.candor.core.disclosure.Share;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.disclosure.Withheld;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Themes;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Renders a cell in one line. */
final class ResultLine {
    private static final String DOT = " · ";

    private ResultLine() {}

    /** For lists: the bar with its two figures or its score, or the most chosen option and all that tie with it. */
    static String brief(Cell cell) {
        if (!(cell instanceof Shown shown) || cell.question().isEmpty()) {
            return Withheld.REASON;
        }
        Question question = cell.question().get();
        if (question.type().isChoice()) {
            return choices(question, shown, 1);
        }
        if (question.type() == QuestionType.SCORE) {
            return ShareBar.ofOne(shown.shares().get(0).percent()) + "  " + shown.label();
        }
        return shown.verdict()
                .map(verdict -> "*" + verdict.label() + "*")
                .orElseGet(() -> ShareBar.of(shown.shares(), ShareBar.NARROW) + "  " + full(cell, 1));
    }

    /**
     * The favourable and unfavourable share of a scale, a score, or the {@code most} most chosen options and all that tie with the
     * last of them.
     */
    static String full(Cell cell, int most) {
        if (!(cell instanceof Shown shown) || cell.question().isEmpty()) {
            return Withheld.REASON;
        }
        Question question = cell.question().get();
        if (question.type().isChoice()) {
            return choices(question, shown, most);
        }
        if (question.type() == QuestionType.SCORE) {
            return shown.label();
        }
        return shown.verdict()
                .map(verdict -> "*" + verdict.label() + "*")
                .orElseGet(() -> segment(question, shown, 0) + DOT + segment(question, shown, 1));
    }

    /** Whether an option of this choice stands out: it has a figure of its own or, in words, enough people chose it. */
    static boolean namesOption(Cell cell) {
        return cell instanceof Shown shown
                && shown.shares().stream()
                        .anyMatch(share -> share.coding() == Coding.AT_LEAST
                                || (shown.precisionLevel() != PrecisionLevel.WORDS
                                        && share.coding() != Coding.AT_MOST));
    }

    /** The legend of a bar; the neutral part, if the scale has one, has no figure. */
    static String legend(Question question, Shown shown) {
        List<String> squares = ShareBar.SQUARES;
        String rest = question.type().hasNeutral()
                ? squares.get(1) + " "
                        + ScaleWording.of(question.type()).segments().get(1) + DOT
                : "";
        return squares.get(0) + " " + segment(question, shown, 0) + DOT + rest + squares.get(2) + " "
                + segment(question, shown, 1);
    }

    /** The favourable share with index 0, the unfavourable one with index 1. */
    private static String segment(Question question, Shown shown, int i) {
        return shown.label(shown.shares().get(i)) + " "
                + ScaleWording.of(question.type()).segments().get(2 * i);
    }

    private static String choices(Question question, Shown shown, int most) {
        if (shown.precisionLevel() == PrecisionLevel.WORDS) {
            return inWords(question, shown.shares());
        }
        List<Share> shares = shown.shares();
        List<Integer> order = ShareOrder.largestFirst(shares);
        List<Integer> candidates = order.stream()
                .filter(i -> most >= order.size() || shares.get(i).coding() != Coding.AT_MOST)
                .toList();
        if (candidates.isEmpty()) {
            return "none stands out, each " + shown.label(shares.get(0));
        }
        int last = candidates.get(Math.min(most, candidates.size()) - 1);
        return candidates.stream()
                .filter(i -> shares.get(i).percent() >= shares.get(last).percent())
                .map(i -> MarkupEscape.of(question.options().get(i)) + ": " + atLeast(question, shares.get(i))
                        + shown.label(shares.get(i)))
                .collect(Collectors.joining(DOT));
    }

    /** A theme is counted by words, which misses some. */
    private static String atLeast(Question question, Share share) {
        return Themes.isQuestion(question) && share.coding() == Coding.ABOUT ? "at least about " : "";
    }

    private static String inWords(Question question, List<Share> shares) {
        String text = IntStream.range(0, shares.size())
                .filter(i -> shares.get(i).coding() == Coding.AT_LEAST)
                .mapToObj(i -> MarkupEscape.of(question.options().get(i)))
                .collect(Collectors.joining(DOT));
        String border = shares.get(0).percent() + " %";
        return text.isEmpty() ? "no option was chosen by " + border + " or more" : border + " or more chose: " + text;
    }
}
