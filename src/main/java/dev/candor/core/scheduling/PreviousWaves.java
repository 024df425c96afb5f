package dev.candor.core.scheduling;

import dev.candor.core.disclosure.Policy;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Releases;
import dev.candor.core.sampling.OpeningRequest;
import dev.candor.core.survey.Survey;
import java.time.Instant;
import java.util.Optional;

/** The last wave of a survey, as the next one needs it. */
final class PreviousWaves {
    private final Releases releases;
    private final WaveStore waveStore;

    PreviousWaves(Releases releases, WaveStore waveStore) {
        this.releases = releases;
        this.waveStore = waveStore;
    }

    /** The privacy policy of the last release. */
    Optional<Policy> lastPolicy(Survey survey) {
        return releases.latestOf(survey).map(Release::policy);
    }

    /** The repeat of a void wave: everyone is asked again once, as soon as the contact limit allows. */
    Optional<JobCursor.Repeat> repeatAfterVoid(Survey survey) {
        return releases.latestOf(survey)
                .filter(Release::isVoided)
                .map(release -> new JobCursor.Repeat(release.heading().wave()))
                .filter(repeat -> waveStore.processedUntil(repeat).isEmpty());
    }

    /** A request to open this survey, with its expected response. */
    OpeningRequest openingRequest(Survey survey, Instant due, Instant now) {
        return ResponseRateHistory.openingRequest(survey, due, now, releases);
    }
}
