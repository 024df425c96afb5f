package dev.candor.core;

import dev.candor.core.disclosure.Policy;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.WorkingHours;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The decisions of an operator that the rules obey.
 *
 * @param policy of waves to come; an open wave keeps the policy of its opening
 * @param timezone of schedules, of a release's date, and of people whose own timezone is not known
 * @param admins people (U…) and user groups (S…)
 * @param resultsForEveryone false: only a product's owners see its results
 * @param digest cron expression in {@code timezone}; empty: a digest is sent only when somebody asks for it
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
}
