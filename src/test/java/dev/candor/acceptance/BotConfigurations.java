package dev.candor.acceptance;

import dev.candor.TestConfiguration;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.Survey;
import dev.candor.edge.config.Configuration;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Configurations of the bot for the demo's workspace. */
final class BotConfigurations {
    static final Configuration SHIPPED = TestConfiguration.shipped();

    /**
     * The shipped configuration with a weekly survey about CI, open until Sunday, on a day of its own, without a contact
     * limit, and with owners included.
     */
    static final Configuration WEEKLY = weekly();

    private BotConfigurations() {}

    /** The weekly configuration, in which the survey about CI asks these questions. */
    static Configuration asking(List<Question> questions) {
        return changing(survey -> asking(survey, questions, survey.answerBeforeNext()));
    }

    /** The weekly configuration, in which the next wave of the survey about CI waits for an answer to the last result. */
    static Configuration waitingForAnswers() {
        return changing(survey -> asking(survey, survey.questions(), true));
    }

    private static Configuration changing(UnaryOperator<Survey> change) {
        return weekly(new Catalogue(
                WEEKLY.catalogue().products(),
                WEEKLY.catalogue().teams(),
                WEEKLY.catalogue().surveys().stream()
                        .map(survey -> survey.id().equals("ci-pulse") ? change.apply(survey) : survey)
                        .toList()));
    }

    private static Survey asking(Survey survey, List<Question> questions, boolean answerBeforeNext) {
        return new Survey(
                survey.id(),
                survey.product(),
                survey.schedule(),
                survey.openFor(),
                survey.remindAfter(),
                survey.sample(),
                questions,
                survey.expectedResponse(),
                survey.themes(),
                answerBeforeNext);
    }

    private static Configuration weekly() {
        Catalogue monthly = SHIPPED.catalogue();
        return weekly(new Catalogue(
                monthly.products().stream()
                        .map(BotConfigurations::excludingNobody)
                        .toList(),
                monthly.teams(),
                monthly.surveys().stream().map(BotConfigurations::weekly).toList()));
    }

    private static Configuration weekly(Catalogue catalogue) {
        return new Configuration(
                SHIPPED.workspace(),
                catalogue,
                Optional.of("0 0 9 ? * MON"),
                SHIPPED.policy(),
                SHIPPED.messagesPerMinute());
    }

    private static Product excludingNobody(Product product) {
        return new Product(
                product.id(),
                product.name(),
                product.owners(),
                product.channel(),
                product.audience(),
                product.replaces());
    }

    private static Survey weekly(Survey survey) {
        Map<String, String> schedules = Map.of(
                "ci-pulse",
                "0 0 10 ? * TUE",
                "kubernetes-pulse",
                "0 0 10 ? * WED#1",
                "jenkins-pulse",
                "0 0 10 ? * THU#2");
        return new Survey(
                survey.id(),
                survey.product(),
                Optional.ofNullable(schedules.get(survey.id())),
                Duration.ofDays(5),
                survey.remindAfter(),
                survey.sample(),
                survey.questions(),
                survey.expectedResponse());
    }
}
