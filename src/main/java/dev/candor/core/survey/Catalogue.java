package dev.candor.core.survey;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that is configured to be asked, of whom, about what; ids are unique and references resolve.
 *
 * @param contactLimit how often one person may be asked; empty: as often as surveys are due
 */
public record Catalogue(
        List<Product> products, List<Team> teams, List<Survey> surveys, Optional<ContactLimit> contactLimit) {
    public Catalogue {
        products = List.copyOf(products);
        teams = List.copyOf(teams);
        surveys = List.copyOf(surveys);
    }

    /** The same without a limit to anybody's attention. */
    public Catalogue(List<Product> products, List<Team> teams, List<Survey> surveys) {
        this(products, teams, surveys, Optional.empty());
    }

    /** The product with this id. */
    public Optional<Product> product(String id) {
        return products.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /** The survey with this id. */
    public Optional<Survey> survey(String id) {
        return surveys.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** The product that this survey is about. */
    public Product productOf(Survey survey) {
        return product(survey.product())
                .orElseThrow(() -> new IllegalArgumentException("there is no product " + survey.product()));
    }

    /** Ids of the surveys whose people take turns. */
    public Set<String> rotatingSurveyIds() {
        return surveys.stream()
                .filter(survey -> !survey.sample().isEveryone())
                .map(Survey::id)
                .collect(Collectors.toSet());
    }

    /** The surveys about this product, in the order of the configuration. */
    public List<Survey> surveysOf(String product) {
        return surveys.stream().filter(s -> s.product().equals(product)).toList();
    }
}
