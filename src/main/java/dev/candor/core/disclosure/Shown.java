package dev.candor.core.disclosure;

import dev.candor.core.sampling.ReportingGroup;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Sentiment;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A published cell, as precise as its number of answers allows. */
public final class Shown implements Cell {
    private final CellKey key;
    private final PublishedFigures figures;

    Shown(CellKey key, PublishedFigures figures) {
        this.key = key;
        this.figures = figures;
    }

    @Override
    public Optional<Question> question() {
        return key.question();
    }

    @Override
    public Optional<ReportingGroup> group() {
        return key.group();
    }

    public PrecisionLevel precisionLevel() {
        return figures.level();
    }

    /** The range of the number of answers. */
    public AnswerRange answers() {
        return figures.answers();
    }

    /**
     * The published shares. Of a scale: favourable and unfavourable. Of a choice: each option, in order. Of a score: its mean
     * of 100. Of the use of the product: uses it, does not use it.
     */
    public List<Share> shares() {
        return figures.shares();
    }

    /** The counts with this sentiment, out of n answers, that the figures leave possible; only for a scale. */
    public CountBounds possibleCounts(Sentiment sentiment, int n) {
        return figures.possibleCounts(sentiment, scale(), n);
    }

    /** The share of each point of the scale, ascending; empty if only the two shares are published. */
    public List<Share> points() {
        return figures.points();
    }

    /** The counts out of n answers that the share of the point at this position of the scale can represent. */
    public CountBounds possiblePoints(int point, int n) {
        Share share = points().get(point);
        return new CountBounds(share.fewest(n), Math.min(n, share.most(n) + takenFrom(point)));
    }

    /** The highest true share of the point at this position of the scale that the published one can represent, 0 to 1. */
    public double highestOfPoint(int point) {
        return Math.min(
                1,
                points().get(point).high()
                        + (double) takenFrom(point) / answers().lowest());
    }

    private int takenFrom(int point) {
        Sentiment side = scale().sentiment(scale().low() + point);
        return side == Sentiment.NEUTRAL
                ? 0
                : FigureRounding.takenFrom(
                        points().get(point),
                        scale().points(side).stream()
                                .filter(other -> other != point)
                                .map(points()::get)
                                .toList());
    }

    /** The verdict in words for a small group on a scale; empty if there are figures. */
    public Optional<Verdict> verdict() {
        if (!onScale() || precisionLevel() != PrecisionLevel.WORDS) {
            return Optional.empty();
        }
        if (shares().get(0).coding() == Coding.AT_LEAST) {
            return Optional.of(Verdict.MOSTLY_POSITIVE);
        }
        return shares().get(1).coding() == Coding.AT_LEAST
                ? Optional.of(Verdict.MOSTLY_NEGATIVE)
                : Optional.of(Verdict.MIXED);
    }

    /** The headline: the verdict, or the first share, such as {@code 60 %} favourable. */
    public String label() {
        return verdict().map(Verdict::label).orElseGet(() -> label(shares().get(0)));
    }

    /** A share of this cell in words: {@code 60 %}, {@code about 20 % or less}; with ≤ if the bound is exact. */
    public String label(Share share) {
        boolean exact = share.isTrueOfEveryCount(answers());
        return switch (share.coding()) {
            case ABOUT -> figure(share, "");
            case AT_MOST -> exact ? "≤ " + figure(share, "") : "about " + figure(share, " or less");
            case AT_LEAST -> exact ? "≥ " + figure(share, "") : "about " + figure(share, " or more");
            case UNDER -> "< " + figure(share, "");
        };
    }

    /** A share in percent, or a score of 100, with these words behind the number: {@code 60 % or more}, {@code 90 or more of 100}. */
    public String figure(Share share, String bound) {
        return precisionLevel() == PrecisionLevel.SCORES
                ? share.percent() + bound + " of 100"
                : share.percent() + " %" + bound;
    }

    /** All published figures. */
    PublishedFigures figures() {
        return figures;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shown shown && key.equals(shown.key) && figures.equals(shown.figures);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, figures);
    }

    @Override
    public String toString() {
        return "Shown[" + key + ", " + figures + "]";
    }

    private QuestionType scale() {
        return question()
                .map(Question::type)
                .filter(QuestionType::isScale)
                .orElseThrow(() -> new IllegalStateException("no scale, so no sentiment: " + key));
    }

    private boolean onScale() {
        return question().map(q -> q.type().isScale()).orElse(false);
    }
}
