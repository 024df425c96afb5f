package dev.candor.core.survey;

/** The three classes of every scale. */
public enum Sentiment {
    FAVOURABLE,
    NEUTRAL,
    UNFAVOURABLE
}
