package dev.candor.core;

import dev.candor.core.disclosure.Policy;
import dev.candor.core.sampling.Sampler;
import dev.candor.core.survey.CalendarDays;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.WorkingHours;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The operator's settings.
 *
 * @param policy privacy policy of new waves; an open wave keeps the policy under which it opened
 * @param timezone timezone of schedules and release dates, and of people whose own timezone is unknown
 * @param admins ids of people (U…) and user groups (S…)
 * @param resultsForEveryone false: only a product's owners see its results
 * @param digest cron expression in {@code timezone}; empty: the digest is sent only on request
 */
public record Settings(
        Catalogue catalogue,
        Policy policy,
        WorkingHours workingHours,
        ZoneId timezone,
        List<String> admins,
        boolean resultsForEveryone,
        Optional<String> digest) {
    public Settings {
        admins = List.copyOf(admins);
    }

    Sampler sampler(CalendarDays days) {
        return new Sampler(policy.minGroup(), workingHours, days);
    }
}
