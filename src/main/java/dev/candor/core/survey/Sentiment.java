package dev.candor.core.survey;

/** The three classes every scale folds into. */
public enum Sentiment {
    /** Content. */
    FAVOURABLE,
    /** Neither. */
    NEUTRAL,
    /** Not content. */
    UNFAVOURABLE
}
