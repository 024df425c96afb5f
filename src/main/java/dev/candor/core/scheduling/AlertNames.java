package dev.candor.core.scheduling;

import dev.candor.core.page.MarkupEscape;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Surveys;
import dev.candor.core.survey.Team;

/** Names in alerts, as people know them. Markup in a name is escaped, so that Slack shows it as it was written. */
record AlertNames(Surveys surveys) {
    String of(Product product) {
        return MarkupEscape.of(product.name());
    }

    /** The name of the product, with that of this survey where there are several, such as {@code CI (pulse)}. */
    String productAndSurvey(Product product, String survey) {
        return MarkupEscape.of(surveys.productAndSurvey(product.id(), survey));
    }

    String of(Team team) {
        return MarkupEscape.of(team.name());
    }

    /** Such as {@code The survey “CI pulse” about CI}. */
    String of(Survey survey) {
        return survey(survey.id(), survey.product());
    }

    /** The same by the ids of a survey and a product that may be gone. */
    String survey(String survey, String product) {
        return "The survey " + quoted(survey) + " about "
                + surveys.catalogue().product(product).map(this::of).orElse(product);
    }

    /** The name of a survey in quotation marks. */
    String quoted(String survey) {
        return MarkupEscape.of(surveys.quotedName(survey));
    }
}
