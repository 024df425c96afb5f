package dev.candor.core.survey;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The type of a question, with its scale if it has one. */
public enum QuestionType {
    /** Overall satisfaction, 1 to 5. */
    RATING(1, 5, 2, 4),
    /** How easy a task was, 1 to 7. */
    EASE(1, 7, 3, 5),
    /** Likelihood to recommend, 0 to 10. */
    NPS(0, 10, 6, 9),
    /** Whether it got worse, stayed the same or got better, 1 to 3. */
    CHANGE(1, 3, 1, 3),
    /** Agreement with a statement, 1 to 5. */
    AGREE(1, 5, 2, 4),
    /** Whether one would choose the product freely, from no (1) to yes (4). */
    CHOOSE(1, 4, 2, 3),
    /** A score of several questions, 0 to 100; nobody is asked for it. */
    SCORE(0, 0, 0, 0),
    /** Exactly one of the options. */
    SINGLE(0, 0, 0, 0),
    /** Any number of the options. */
    MULTI(0, 0, 0, 0),
    /** A comment in free text. */
    TEXT(0, 0, 0, 0);

    private final int low;
    private final int high;
    private final int unfavourableTo;
    private final int favourableFrom;

    QuestionType(int low, int high, int unfavourableTo, int favourableFrom) {
        this.low = low;
        this.high = high;
        this.unfavourableTo = unfavourableTo;
        this.favourableFrom = favourableFrom;
    }

    /** The type as the configuration spells it, such as {@code rating}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether answers are points on a scale from {@link #low()} to {@link #high()}. */
    public boolean isScale() {
        return high > 0;
    }

    /** Whether a question of this type can be asked. */
    public boolean isAsked() {
        return this != SCORE;
    }

    /** Whether answers are chosen from the question's own options. */
    public boolean isChoice() {
        return this == SINGLE || this == MULTI;
    }

    /** The name of a point on this scale: its number, or the answer in words. */
    public String point(int point) {
        return switch (this) {
            case CHANGE -> List.of("Worse", "About the same", "Better").get(point - low);
            case CHOOSE -> List.of("No", "Rather no", "Rather yes", "Yes").get(point - low);
            default -> String.valueOf(point);
        };
    }

    /** What this end of a scale of numbers means, such as {@code very satisfied}; empty for every other point. */
    public Optional<String> meaning(int point) {
        if (point != low && point != high) {
            return Optional.empty();
        }
        boolean lowest = point == low;
        return switch (this) {
            case RATING -> Optional.of(lowest ? "very dissatisfied" : "very satisfied");
            case AGREE, EASE -> Optional.of(lowest ? "strongly disagree" : "strongly agree");
            case NPS -> Optional.of(lowest ? "not at all likely" : "extremely likely");
            default -> Optional.empty();
        };
    }

    public int low() {
        return low;
    }

    public int high() {
        return high;
    }

    /** Whether a point of this scale is neither favourable nor unfavourable. */
    public boolean hasNeutral() {
        return favourableFrom > unfavourableTo + 1;
    }

    /** The positions on this scale, from 0, of the points with this sentiment. */
    public List<Integer> points(Sentiment sentiment) {
        return IntStream.rangeClosed(0, high - low)
                .filter(point -> sentiment(low + point) == sentiment)
                .boxed()
                .toList();
    }

    /** The sentiment of a point on this scale; rating 4–5, ease 5–7 and NPS 9–10 are favourable. */
    public Sentiment sentiment(int point) {
        if (!isScale() || point < low || point > high) {
            throw new IllegalArgumentException(point + " is not on the scale of " + word());
        }
        if (point >= favourableFrom) {
            return Sentiment.FAVOURABLE;
        }
        return point <= unfavourableTo ? Sentiment.UNFAVOURABLE : Sentiment.NEUTRAL;
    }
}
