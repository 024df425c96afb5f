package dev.candor.core.scheduling;

import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Releases;
import dev.candor.core.reply.Replies;
import dev.candor.core.survey.Survey;
import java.util.Optional;

/** Finds results to which the owners have not replied. Whether there is one follows from published data alone. */
public record UnansweredResults(Releases releases, Replies replies) {
    /** The last result of this survey with something shown, if nobody has replied to it. */
    public Optional<Release> lastOf(Survey survey) {
        return releases.latest(survey.product(), Releases.HISTORY_LIMIT).stream()
                .filter(release -> release.heading().survey().equals(survey.id()))
                .filter(release -> !release.isVoided() && !release.isEmpty())
                .findFirst()
                .filter(release -> replies.ofWave(release.heading().wave()).isEmpty());
    }

    /** The result that keeps the next wave of this survey waiting; empty unless the survey waits for replies. */
    public Optional<Release> holding(Survey survey) {
        return survey.answerBeforeNext() ? lastOf(survey) : Optional.empty();
    }
}
