package dev.candor.core.scheduling;

import dev.candor.core.disclosure.Release;
import dev.candor.core.survey.DatePatterns;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Surveys;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Surveys that are due and wait until the owners have replied to the last result. Alerts the owners once. */
final class HeldSurveys {
    private static final String UNANSWERED = "unanswered ";

    private final Surveys surveys;
    private final UnansweredResults results;
    private final AlertSender alerts;
    private final AlertQueue alertQueue;
    // Read by other threads.
    private final Map<String, String> lines = new ConcurrentSkipListMap<>();

    HeldSurveys(Surveys surveys, UnansweredResults results, AlertSender alerts, AlertQueue alertQueue) {
        this.surveys = surveys;
        this.results = results;
        this.alerts = alerts;
        this.alertQueue = alertQueue;
    }

    /** Why this survey may not be opened now; empty if it may. */
    Optional<OpeningResult> refusal(Survey survey) {
        return results.holding(survey).map(OpeningResult.Unanswered::new);
    }

    /** Whether this survey, which is due, has to wait. */
    boolean isHeld(Survey survey, Instant now) {
        Optional<Release> result = results.holding(survey);
        if (result.isEmpty()) {
            lines.remove(survey.id());
        } else if (lines.put(survey.id(), line(survey, result.get())) == null) {
            Product product = surveys.catalogue().productOf(survey);
            alertQueue.add(
                    UNANSWERED + survey.id(),
                    () -> alerts.send(
                            UNANSWERED + survey.id(),
                            product,
                            new AlertNames(surveys).of(survey)
                                    + " is due and waits: nobody has answered"
                                    + " its result of " + day(result.get())
                                    + " yet. Press “Answer this” below that result, or"
                                    + " after `/platform-feedback " + product.id()
                                    + "`. The survey opens by itself then. If it"
                                    + " would have closed by then, it is skipped.",
                            now));
        }
        return result.isPresent();
    }

    private static String line(Survey survey, Release result) {
        return "survey " + survey.id() + " waits to open until an owner answers its result of " + day(result);
    }

    private static String day(Release result) {
        return DatePatterns.DATE.format(result.heading().closed());
    }

    /** Forgets surveys whose owners have replied meanwhile. */
    void forgetAnswered() {
        lines.keySet()
                .removeIf(id ->
                        surveys.catalogue().survey(id).flatMap(results::holding).isEmpty());
    }

    /** Why a held survey is not open; empty if it is not held. */
    Optional<String> reason(Survey survey) {
        return results.holding(survey).map(result -> "its last result has no answer yet");
    }

    /** Whether this survey is held, and its owners were alerted to that. */
    boolean isAlerted(Survey survey) {
        return reason(survey).isPresent() && alerts.isAlerted(UNANSWERED + survey.id());
    }

    /** Forgets a survey that is skipped or not due. */
    void forget(Survey survey) {
        lines.remove(survey.id());
    }

    /** Forgets a survey that opened, so that the owners are alerted again the next time. */
    void opened(Survey survey) {
        lines.remove(survey.id());
        alerts.resolve(UNANSWERED + survey.id());
    }

    /** One line for each survey that waits. */
    List<String> lines() {
        return List.copyOf(lines.values());
    }
}
