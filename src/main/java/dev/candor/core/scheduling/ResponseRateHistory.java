package dev.candor.core.scheduling;

import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Releases;
import dev.candor.core.sampling.ExpectedResponse;
import dev.candor.core.sampling.OpeningRequest;
import dev.candor.core.sampling.ReportingGroup;
import dev.candor.core.survey.Survey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;

/** Estimates a survey's response rate from its earlier results, or else takes it from the configuration. */
public final class ResponseRateHistory {

    private ResponseRateHistory() {}

    /** The expected response of a survey; releases of other surveys are ignored. */
    public static ExpectedResponse of(Survey survey, Collection<Release> newestFirst) {
        List<Release> results = newestFirst.stream()
                .filter(release -> release.heading().survey().equals(survey.id()) && !release.isVoided())
                .toList();
        List<String> groups = results.stream()
                .findFirst()
                .map(release ->
                        release.groups().stream().map(ReportingGroup::key).toList())
                .orElse(List.of());
        return new ExpectedResponse(lastParticipation(results).orElse(survey.expectedResponse()), groups);
    }

    /** A request to open this survey, with its expected response. */
    static OpeningRequest openingRequest(Survey survey, Instant due, Instant now, Releases releases) {
        return new OpeningRequest(
                survey, due, now, of(survey, releases.latest(survey.product(), Releases.HISTORY_LIMIT)));
    }

    /** Participation of the latest release that shows one, in percent. */
    public static OptionalInt lastParticipation(List<Release> newestFirst) {
        return newestFirst.stream()
                .map(Release::participation)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }
}
