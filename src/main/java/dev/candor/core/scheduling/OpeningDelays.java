package dev.candor.core.scheduling;

import dev.candor.core.survey.Survey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Surveys that are due and wait for another attempt to open them, and why. Forgotten at a restart: then all try at once. */
final class OpeningDelays {
    private static final Duration UNKNOWN_AUDIENCE_RETRY = Duration.ofMinutes(1);
    private static final Duration RETRY = Duration.ofHours(1);

    private final BlockedSurveys blocked;
    private final Map<String, Instant> notBefore = new ConcurrentHashMap<>();
    private final Map<String, String> reasons = new ConcurrentHashMap<>();

    OpeningDelays(BlockedSurveys blocked) {
        this.blocked = blocked;
    }

    boolean isTooEarly(Survey survey, Instant now) {
        return now.isBefore(notBefore.getOrDefault(survey.id(), Instant.MIN));
    }

    /** Records why a survey has to wait. */
    void explain(Survey survey, String why) {
        reasons.put(survey.id(), why);
    }

    Optional<String> reason(Survey survey) {
        return blocked.reason(survey).or(() -> Optional.ofNullable(reasons.get(survey.id())));
    }

    /** Waits a minute after the audience could not be resolved, because most failed look-ups succeed then. */
    void retrySoon(Survey survey, String why, Instant now) {
        notBefore.put(survey.id(), now.plus(UNKNOWN_AUDIENCE_RETRY));
        blocked.add(survey, why, now);
    }

    /** Unblocks the survey; it waits until enough people are below the contact limit, but at most an hour. */
    void retryAfterLimit(Survey survey, OpeningResult.ContactLimitReached limit, Instant now) {
        retry(survey, limit.selection().until(), now);
        explain(survey, "too many of its people had reached the contact limit");
        blocked.unblock(survey.id());
    }

    /** Waits until this instant, but at most an hour, because people may have joined. */
    void retry(Survey survey, Instant until, Instant now) {
        Instant latest = now.plus(RETRY);
        notBefore.put(survey.id(), until.isBefore(latest) ? until : latest);
    }

    /** Forgets all of a survey that opened: it is not blocked, and does not wait. */
    void opened(Survey survey) {
        forget(survey);
        blocked.unblock(survey.id());
    }

    /** Whether the owners were alerted that this survey is blocked, and it has not opened since. */
    boolean isAlerted(Survey survey) {
        return blocked.isAlerted(survey);
    }

    /** Forgets a survey that is skipped. Its owners stay alerted to what blocked it until it opens. */
    void skip(Survey survey) {
        forget(survey);
        blocked.forget(survey);
    }

    /** Forgets until when and why a survey waits. A blocked survey stays blocked. */
    void forget(Survey survey) {
        notBefore.remove(survey.id());
        reasons.remove(survey.id());
    }

    /** Forgets the surveys that are neither pending nor planned for an instant that has come. */
    void keepOnly(List<PendingWave> pending, List<String> planned) {
        Set<String> due = new HashSet<>(planned);
        pending.forEach(one -> due.add(one.survey().id()));
        notBefore.keySet().retainAll(due);
        reasons.keySet().retainAll(due);
        blocked.keepOnly(due);
    }

    /** One line for each survey whose audience could not be resolved at least twice, with the reason. */
    List<String> lines() {
        return blocked.lines();
    }

    /** Lets every survey try at once. */
    void clear() {
        notBefore.clear();
    }
}
