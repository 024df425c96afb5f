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

/** Tells from a survey's results how many answers to expect of it; where they do not tell, its configuration does. */
public final class ExpectedResponses {
    private static final int MANY = 24;

    private ExpectedResponses() {}

    /** Of this survey; results of other surveys among these, newest first, are left out. */
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

    /** An occasion of this survey, with what its results tell to expect. */
    static OpeningRequest openingRequest(Survey survey, Instant due, Instant now, Releases releases) {
        return new OpeningRequest(survey, due, now, of(survey, releases.latest(survey.product(), MANY)));
    }

    /** The participation of the last of these results that shows one, in percent. */
    public static OptionalInt lastParticipation(List<Release> newestFirst) {
        return newestFirst.stream()
                .map(Release::participation)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }
}
