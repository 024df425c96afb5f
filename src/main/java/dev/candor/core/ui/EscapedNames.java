package dev.candor.core.ui;

import dev.candor.core.page.MarkupEscape;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Team;

/** Escapes the markup in the names of products and teams, so that pages show them as written. */
final class EscapedNames {
    private EscapedNames() {}

    /** This catalogue with escaped names; those of the surveys stay, as they are asked. */
    static Catalogue in(Catalogue catalogue) {
        return new Catalogue(
                catalogue.products().stream().map(EscapedNames::in).toList(),
                catalogue.teams().stream().map(EscapedNames::in).toList(),
                catalogue.surveys(),
                catalogue.contactLimit());
    }

    private static Product in(Product product) {
        return new Product(
                product.id(),
                MarkupEscape.of(product.name()),
                product.owners(),
                product.channel(),
                product.audience(),
                product.exclude(),
                product.priority(),
                product.replaces());
    }

    private static Team in(Team team) {
        return new Team(team.id(), MarkupEscape.of(team.name()), team.members(), team.channel());
    }
}
