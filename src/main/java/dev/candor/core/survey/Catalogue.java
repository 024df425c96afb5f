package dev.candor.core.survey;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All configured products, teams and surveys; ids are unique and references resolve.
 *
 * @param contactLimit cap on how often one person is asked, over all products; empty: no cap
 */
public record Catalogue(
        List<Product> products, List<Team> teams, List<Survey> surveys, Optional<ContactLimit> contactLimit) {
    public Catalogue {
        products = List.copyOf(products);
        teams = List.copyOf(teams);
        surveys = List.copyOf(surveys);
    }

    /** A catalogue without a contact limit. */
    public Catalogue(List<Product> products, List<Team> teams, List<Survey> surveys) {
        this(products, teams, surveys, Optional.empty());
    }

    public Optional<Product> product(String id) {
        return products.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    public Optional<Survey> survey(String id) {
        return surveys.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    public Product productOf(Survey survey) {
        return product(survey.product())
                .orElseThrow(
                        () -> new IllegalArgumentException("no product is configured with the id " + survey.product()));
    }

    /** Ids of the surveys that ask a rotating sample, not everyone. */
    public Set<String> rotatingSurveyIds() {
        return surveys.stream()
                .filter(survey -> !survey.sample().isEveryone())
                .map(Survey::id)
                .collect(Collectors.toSet());
    }

    /** The lineage that this product is a generation of, whichever generation it is. */
    public Lineage lineageOf(Product generation) {
        return Lineage.of(this, generation);
    }

    /** The lineage with this product as the newest generation. */
    public Lineage lineageFrom(Product newest) {
        return Lineage.from(this, newest);
    }

    /** The surveys about this product, in configuration order. */
    public List<Survey> surveysOf(String product) {
        return surveys.stream().filter(s -> s.product().equals(product)).toList();
    }
}
