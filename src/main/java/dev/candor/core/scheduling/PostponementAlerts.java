package dev.candor.core.scheduling;

import dev.candor.core.sampling.Selection;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Surveys;
import java.time.Instant;
import java.util.stream.Stream;

/** Alerts owners to surveys that are not opened, or not yet; once, until the survey opens or, if it was postponed, is skipped. */
final class PostponementAlerts {
    private static final String POSTPONED = "postponed ";
    private static final String TOO_FEW = "too few ";
    private static final String OUT_OF_HOURS = "out of hours ";

    private final Surveys surveys;
    private final AlertSender alerts;
    private final AlertQueue alertQueue;
    private final AlertNames names;
    private final PostponementText text;

    PostponementAlerts(Surveys surveys, AlertSender alerts, AlertQueue alertQueue) {
        this.surveys = surveys;
        this.alerts = alerts;
        this.alertQueue = alertQueue;
        names = new AlertNames(surveys);
        text = new PostponementText(surveys.catalogue(), names::quoted);
    }

    void postponed(Survey survey, Selection.ContactLimitReached limit, Instant now) {
        add(POSTPONED, survey, text.postponed(survey, limit, now), now, () -> {});
    }

    /** {@code skip} runs after the alert is stored: whatever comes between, the owners are told, and once. */
    void tooFew(Survey survey, Selection.TooFew few, Instant now, Runnable skip) {
        add(TOO_FEW, survey, text.tooFew(survey, few), now, skip);
    }

    /** {@code skip} runs after the alert is stored: whatever comes between, the owners are told, and once. */
    void outOfHours(Survey survey, Selection.OutOfHours out, Instant now, Runnable skip) {
        add(OUT_OF_HOURS, survey, text.outOfHours(out), now, skip);
    }

    private void add(String problem, Survey survey, String why, Instant now, Runnable then) {
        String words = names.of(survey) + " " + why;
        alertQueue.add(problem + survey.id(), () -> {
            alerts.send(problem + survey.id(), surveys.catalogue().productOf(survey), words, now);
            then.run();
        });
    }

    void opened(Survey survey) {
        Stream.of(POSTPONED, TOO_FEW, OUT_OF_HOURS).forEach(problem -> alerts.resolve(problem + survey.id()));
    }

    /** Whether the owners were alerted that this survey is postponed, and it neither opened nor was skipped since. */
    boolean isPostponed(Survey survey) {
        return alerts.isAlerted(POSTPONED + survey.id());
    }

    void skipped(Survey survey) {
        alerts.resolve(POSTPONED + survey.id());
    }
}
