package dev.candor.core.survey;

/** The purpose of a question: what its answers are used for beyond its own result. */
public enum Purpose {
    /** An opinion, published by itself. */
    OPINION,
    /** The first question of a survey that asks about use before opinion: it decides who is asked what. */
    USAGE,
    /** Why somebody does not use the product. */
    WHY_NOT,
    /** What somebody uses in its place. */
    INSTEAD,
    /** Whether somebody would choose the product freely. */
    CHOICE,
    /** Whether somebody has a real alternative to the product. */
    ALTERNATIVE,
    /** Derived: the groups by satisfaction, free choice and alternative; nobody is asked. */
    CAPTIVITY,
    /** Whether somebody is unfavourable to every product asked about; nobody is asked that. */
    CRITICS,
    /** Which generation of a product somebody uses: each one alone, several, none. */
    GENERATION,
    /** Whether somebody knows which generation to use for something new. */
    KNOWS_WHICH,
    /** What keeps somebody from moving to the newest generation. */
    BLOCKERS,
    /** What would make the move worth it. */
    INCENTIVES,
    /** An item of the System Usability Scale, counted in its score alone. */
    SUS_ITEM,
    /** An item of UMUX-Lite, counted in its score alone. */
    UMUX_ITEM,
    /** How disappointed somebody would be without the product. */
    PRODUCT_MARKET_FIT;

    /** Whether it is about the generations of a product, or the move between them. */
    public boolean isOfMigration() {
        return this == GENERATION || this == KNOWS_WHICH || this == BLOCKERS || this == INCENTIVES;
    }

    /** Whether it belongs to a survey that asks about use before opinion. */
    public boolean isOfUse() {
        return this == USAGE || this == WHY_NOT || this == INSTEAD;
    }

    /** Whether the answer decides which other questions a respondent is asked. */
    public boolean isBranching() {
        return this == USAGE || this == GENERATION;
    }

    /** Whether the answers are counted in a score of several questions alone, and never published by themselves. */
    public boolean isScoreItem() {
        return this == SUS_ITEM || this == UMUX_ITEM;
    }
}
