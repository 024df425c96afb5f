package dev.candor.core.ui;

import dev.candor.core.survey.Product;
import dev.candor.core.survey.Survey;
import dev.candor.core.ui.result.TrendSpan;
import java.util.Optional;

/** A parsed slash command. */
sealed interface Command {
    /** Shows every product's latest result. */
    record Overview() implements Command {}

    /** Shows one view of one product. */
    record About(Product product, View view) implements Command {}

    /** Shows one product over time. */
    record Trend(Product product, TrendSpan span) implements Command {}

    /** A trend over something that is no span of time, with a suggestion. */
    record UnknownSpan(String words, String meant) implements Command {}

    /**
     * Sets a mark in the trend of a product; without a text, lists the marks.
     *
     * @param day as typed; empty for today
     * @param text as typed
     */
    record Mark(Product product, Optional<String> day, String text) implements Command {}

    /**
     * Tells the story of a quarter of this product.
     *
     * @param quarter as typed, in lower case; empty for the running one
     */
    record Story(Product product, String quarter) implements Command {}

    /** Compares two products. */
    record Compare(Product one, Product other) implements Command {}

    /** Shows the generations of the lineage that this product is a part of. */
    record Migration(Product product) implements Command {}

    /** Opens a survey of this product; without a survey, the one that the owner chooses. */
    record Ask(Product product, Optional<Survey> survey) implements Command {}

    /** Closes the open survey of this product early. */
    record Close(Product product) implements Command {}

    /** Posts the digest. */
    record Digest() implements Command {}

    /** Gives a personal link to the web report of one product, or of all. */
    record Report(Optional<Product> product) implements Command {}

    /** Gives an owner a personal link to the published figures of this product. */
    record Export(Product product) implements Command {}

    /** Opts out of one product, or of all. */
    record Stop(Optional<Product> product) implements Command {}

    /** Opts in again to one product, or to all. */
    record Start(Optional<Product> product) implements Command {}

    /** Explains how answers stay anonymous. */
    record Privacy() implements Command {}

    /** Lists the commands. */
    record Help() implements Command {}

    /** A verb that needs a product and has none, with an example. */
    record WhichProduct(String example) implements Command {}

    /** A comparison of something else than two products, with an example; empty if there is only one product. */
    record NotTwoProducts(Optional<String> example) implements Command {}

    /** Text that is no command, with a suggestion if there is one. */
    record Unclear(Optional<String> meant) implements Command {}

    /** Views of a product. */
    enum View {
        /** The latest result. */
        SUMMARY,
        /** The comments. */
        COMMENTS,
        /** The result by team. */
        TEAMS
    }
}
