package dev.candor.core.scheduling;

import dev.candor.core.page.MarkupEscape;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Surveys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Surveys that are due but whose audience cannot be resolved. Alerts the owners if that lasts. */
final class BlockedSurveys {
    private static final System.Logger LOG = System.getLogger(BlockedSurveys.class.getName());
    private static final String UNKNOWN_AUDIENCE = "unknown audience ";

    private final Surveys surveys;
    private final AlertSender alerts;
    private final AlertQueue alertQueue;
    // Read by other threads while a look-up is under way.
    private final Map<String, String> reasons = new ConcurrentSkipListMap<>();
    private final Set<String> repeated = ConcurrentHashMap.newKeySet();

    BlockedSurveys(Surveys surveys, AlertSender alerts, AlertQueue alertQueue) {
        this.surveys = surveys;
        this.alerts = alerts;
        this.alertQueue = alertQueue;
    }

    /** Records a blocked survey. Alerts only at the second time, because most failed look-ups succeed a minute later. */
    void add(Survey survey, String why, Instant now) {
        String before = reasons.put(survey.id(), why);
        if (before == null) {
            LOG.log(System.Logger.Level.WARNING, "survey {0} waits to open: {1}", survey.id(), why);
        } else {
            repeated.add(survey.id());
            alertQueue.add(problem(survey.id()), () -> {
                if (repeated.contains(survey.id())) {
                    alerts.send(
                            problem(survey.id()),
                            surveys.catalogue().productOf(survey),
                            new AlertNames(surveys).of(survey)
                                    + " is due and waits. Its audience cannot be read: " + MarkupEscape.of(why)
                                    + ". It opens by itself once that is fixed. If it would have closed by then, it is"
                                    + " skipped.",
                            now);
                }
            });
        }
    }

    /** Whether the owners were alerted that this survey waits, and it has not opened since. */
    boolean isAlerted(Survey survey) {
        return alerts.isAlerted(problem(survey.id()));
    }

    /** Drops a survey that is skipped. Its owners stay alerted until it opens. */
    void forget(Survey survey) {
        repeated.remove(survey.id());
        reasons.remove(survey.id());
    }

    /** Why a blocked survey is not open; empty if it is not blocked. */
    Optional<String> reason(Survey survey) {
        return Optional.ofNullable(reasons.get(survey.id()))
                .map(why -> "its audience could not be read while it should have been open: " + why);
    }

    /** Unblocks the surveys that are not due any more, such as those whose planned start was cancelled. */
    void keepOnly(Set<String> due) {
        reasons.keySet().stream().filter(survey -> !due.contains(survey)).forEach(this::unblock);
    }

    void unblock(String survey) {
        reasons.remove(survey);
        repeated.remove(survey);
        alerts.resolve(problem(survey));
    }

    private static String problem(String survey) {
        return UNKNOWN_AUDIENCE + survey;
    }

    /** One line for each survey that has been blocked at least twice, with the reason. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        reasons.forEach((survey, why) -> {
            if (repeated.contains(survey)) {
                lines.add("survey " + survey + " waits to open: " + why);
            }
        });
        return lines;
    }
}
