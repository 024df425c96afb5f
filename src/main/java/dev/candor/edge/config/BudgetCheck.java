package dev.candor.edge.config;

import dev.candor.core.survey.ContactLimit;
import dev.candor.core.survey.Survey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds surveys that no limit to attention could ever let keep their own schedule: they ask everyone, and so often that of
 * so many waves in a row one must always be skipped. Whether several surveys get into each other's way is for the plan to
 * say: it knows who is asked.
 */
final class BudgetCheck {
    /** Any day will do: what is always so is so from here on too. */
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");

    private static final int WINDOWS = 60;

    private final FiringTimes firings;

    BudgetCheck(FiringTimes firings) {
        this.firings = firings;
    }

    /** Notes them, each where its schedule stands. */
    void check(ContactLimit attention, Map<Survey, YamlValue> schedules) {
        schedules.forEach((survey, value) -> {
            if (survey.sample().isEveryone() && isImpossible(attention, survey)) {
                value.mistake(value.quoted() + " asks everyone more often than attention ever allows, which is "
                        + attention.words()
                        + ": waves would be skipped for ever; ask less often, ask a sample, or allow more");
            }
        });
    }

    private boolean isImpossible(ContactLimit attention, Survey survey) {
        List<Instant> due = due(survey.schedule().orElseThrow(), attention.atMost() + WINDOWS);
        int windows = due.size() - attention.atMost();
        for (int first = 0; first < windows; first++) {
            Duration latest = Duration.between(due.get(first), due.get(first + attention.atMost()))
                    .plus(survey.openFor());
            if (latest.compareTo(attention.per()) > 0) {
                return false;
            }
        }
        return windows > 0;
    }

    private List<Instant> due(String cron, int most) {
        List<Instant> due = new ArrayList<>();
        Optional<Instant> next = firings.next(cron, FROM);
        while (next.isPresent() && due.size() < most) {
            due.add(next.get());
            next = firings.next(cron, next.get());
        }
        return due;
    }
}
