package dev.candor.core.ui;

import dev.candor.core.survey.Product;
import dev.candor.core.survey.Survey;
import java.util.Optional;

/** What somebody typed after the command, understood. */
sealed interface Command {
    /** Every product at a glance. */
    record Overview() implements Command {}

    /** One product, in one of its views. */
    record About(Product product, View view) implements Command {}

    /** Two products side by side. */
    record Compare(Product one, Product other) implements Command {}

    /** Start a survey of this product, this one if it is named. */
    record Ask(Product product, Optional<Survey> survey) implements Command {}

    /** Close the open survey of this product early. */
    record Close(Product product) implements Command {}

    /** Post the digest. */
    record Digest() implements Command {}

    /** Do not ask me about this, or about anything. */
    record Stop(Optional<Product> product) implements Command {}

    /** You may ask me again. */
    record Start(Optional<Product> product) implements Command {}

    /** How it is anonymous. */
    record Privacy() implements Command {}

    /** What can be asked. */
    record Help() implements Command {}

    /** Not understood; what may have been meant, if that can be told. */
    record Unclear(Optional<String> meant) implements Command {}

    /** What can be seen of a product. */
    enum View {
        /** Its latest result. */
        SUMMARY,
        /** How it went. */
        TREND,
        /** What people wrote. */
        COMMENTS,
        /** Team by team. */
        TEAMS
    }
}
