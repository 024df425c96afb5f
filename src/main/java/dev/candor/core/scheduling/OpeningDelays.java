package dev.candor.core.scheduling;

import dev.candor.core.survey.Survey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Surveys that are due and wait for another attempt to open them, and why. Forgotten at a restart: then all try at once. */
final class OpeningDelays {
    private static final Duration UNKNOWN_AUDIENCE_RETRY = Duration.ofMinutes(1);
    private static final Duration RETRY = Duration.ofHours(1);

    private final Map<String, Instant> notBefore = new ConcurrentHashMap<>();
    private final Map<String, String> reasons = new ConcurrentHashMap<>();

    boolean isTooEarly(Survey survey, Instant now) {
        return now.isBefore(notBefore.getOrDefault(survey.id(), Instant.MIN));
    }

    /** Records why a survey has to wait. */
    void explain(Survey survey, String why) {
        reasons.put(survey.id(), why);
    }

    Optional<String> reason(Survey survey) {
        return Optional.ofNullable(reasons.get(survey.id()));
    }

    /** Waits a minute, because most failed look-ups succeed then. */
    void retrySoon(Survey survey, Instant now) {
        notBefore.put(survey.id(), now.plus(UNKNOWN_AUDIENCE_RETRY));
    }

    /** Waits until this instant, but at most an hour, because people may have joined. */
    void retry(Survey survey, Instant until, Instant now) {
        Instant latest = now.plus(RETRY);
        notBefore.put(survey.id(), until.isBefore(latest) ? until : latest);
    }

    void forget(Survey survey) {
        notBefore.remove(survey.id());
        reasons.remove(survey.id());
    }

    /** Lets every survey try at once. */
    void clear() {
        notBefore.clear();
    }
}
