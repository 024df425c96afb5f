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
 * Finds surveys that ask everyone more often than the contact limit can ever allow, so that a wave would be skipped again
 * and again. Conflicts between several surveys are left to the schedule forecast, which knows who is asked.
 */
final class ContactLimitCheck {
    /** Any instant serves: the check looks for what holds at all times. */
    private static final Instant CHECKED_FROM = Instant.parse("2026-01-01T00:00:00Z");

    private static final int WINDOWS_CHECKED = 60;

    private final FiringTimes firings;

    ContactLimitCheck(FiringTimes firings) {
        this.firings = firings;
    }

    /** Notes a mistake at the schedule of each such survey. */
    void check(ContactLimit attention, Map<Survey, YamlValue> schedules) {
        schedules.forEach((survey, value) -> {
            if (survey.sample().isEveryone() && isImpossible(attention, survey)) {
                value.mistake(value.quoted() + " asks everyone more often than attention allows (" + attention.label()
                        + "): waves would be skipped again and again; ask less often, ask a sample, or allow more");
            }
        });
    }

    private boolean isImpossible(ContactLimit attention, Survey survey) {
        List<Instant> due = due(survey.schedule().orElseThrow(), attention.maxSurveys() + WINDOWS_CHECKED);
        int windows = due.size() - attention.maxSurveys();
        for (int first = 0; first < windows; first++) {
            Duration latest = Duration.between(due.get(first), due.get(first + attention.maxSurveys()))
                    .plus(survey.openFor());
            if (latest.compareTo(attention.period()) > 0) {
                return false;
            }
        }
        return windows > 0;
    }

    private List<Instant> due(String cron, int most) {
        List<Instant> due = new ArrayList<>();
        Optional<Instant> next = firings.next(cron, CHECKED_FROM);
        while (next.isPresent() && due.size() < most) {
            due.add(next.get());
            next = firings.next(cron, next.get());
        }
        return due;
    }
}
