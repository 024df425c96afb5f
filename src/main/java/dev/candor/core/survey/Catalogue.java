package dev.candor.core.survey;

import java.util.List;
import java.util.Optional;

/** Everything that is configured to be asked, of whom, about what; ids are unique and references resolve. */
public record Catalogue(List<Product> products, List<Team> teams, List<Survey> surveys) {
    public Catalogue {
        products = List.copyOf(products);
        teams = List.copyOf(teams);
        surveys = List.copyOf(surveys);
    }

    /** The product with this id. */
    public Optional<Product> product(String id) {
        return products.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /** The survey with this id. */
    public Optional<Survey> survey(String id) {
        return surveys.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** The surveys about this product, in the order of the configuration. */
    public List<Survey> surveysOf(String product) {
        return surveys.stream().filter(s -> s.product().equals(product)).toList();
    }
}
