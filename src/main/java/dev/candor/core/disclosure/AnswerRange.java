package dev.candor.core.disclosure;

import dev.candor.core.sampling.RoundedHeadcount;

/**
 * The published range of a number of answers: 5–9, 10–19, 20–29; from 30 on rounded to the nearest 10, from 200 on to the
 * nearest 50. It never has a single number.
 *
 * @param lowest the fewest answers there may have been
 * @param highest the most there may have been
 */
public record AnswerRange(int lowest, int highest) {
    private static final int ROUNDED_FROM = 30;
    private static final int BY_FIFTY_FROM = 195; // 195 rounds to 200.

    public AnswerRange {
        if (lowest < 5 || highest <= lowest) {
            throw new IllegalArgumentException("not a range of answers: " + lowest + " to " + highest);
        }
    }

    /** The range of n answers, where {@code minGroup} is the smallest published number. */
    static AnswerRange of(int n, int minGroup) {
        int first = upper(minGroup);
        // A first range of a single number would publish it exactly, so it is joined to the next.
        AnswerRange smallest = new AnswerRange(minGroup, first == minGroup ? upper(minGroup + 1) : first);
        return n <= smallest.highest ? smallest : new AnswerRange(lower(n), upper(n));
    }

    /** The range from the lower end of that of {@code few} answers to the upper end of that of {@code many}. */
    static AnswerRange spanning(int few, int many, int minGroup) {
        return new AnswerRange(of(few, minGroup).lowest, of(many, minGroup).highest);
    }

    /** The range in words: {@code 10–19} or {@code about 40}. */
    public String label() {
        return isRounded() ? "about " + nearest(lowest) : lowest + "–" + highest;
    }

    /** The range in words next to the rounded number of people asked, which it never exceeds. */
    public String label(RoundedHeadcount asked) {
        int most = isRounded() ? nearest(lowest) : highest;
        return most <= asked.rounded() ? label() : "at least " + Math.min(lowest, asked.rounded());
    }

    private boolean isRounded() {
        return lowest >= ROUNDED_FROM && lowest == lower(lowest) && highest == upper(lowest);
    }

    private static int lower(int n) {
        if (n < ROUNDED_FROM) {
            return n < 10 ? 5 : n / 10 * 10;
        }
        int step = step(n);
        return Math.max(nearest(n) - step / 2, step == 10 ? ROUNDED_FROM : BY_FIFTY_FROM);
    }

    private static int upper(int n) {
        return n < ROUNDED_FROM ? n / 10 * 10 + 9 : nearest(n) + step(n) / 2 - 1;
    }

    private static int nearest(int n) {
        int step = step(n);
        return (n + step / 2) / step * step;
    }

    private static int step(int n) {
        return n < BY_FIFTY_FROM ? 10 : 50;
    }
}
