package dev.candor.core.report;

import dev.candor.core.survey.QuestionType;
import java.util.List;

/**
 * How the answers on a scale are called in plain words.
 *
 * @param are what is said of people whose answer is favourable: {@code are satisfied}
 * @param so the same when it is said again: {@code are}
 * @param segments favourable, neutral, unfavourable
 */
record Tone(String are, String so, List<String> segments) {
    private static final Tone RATING =
            new Tone("are satisfied", "are", List.of("satisfied", "neither", "dissatisfied"));
    private static final Tone EASE = new Tone("agree", "do", List.of("agree", "neither", "disagree"));
    private static final Tone RECOMMEND =
            new Tone("would recommend it", "would", List.of("would recommend it", "undecided", "would not"));

    /** The words for this scale. */
    static Tone of(QuestionType scale) {
        return switch (scale) {
            case RATING -> RATING;
            case EASE -> EASE;
            case NPS -> RECOMMEND;
            case SINGLE, MULTI, TEXT -> throw new IllegalArgumentException(scale.word() + " is no scale");
        };
    }
}
