package dev.candor.core.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.PlannedStart;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Base of tests of a survey that owners have planned for 26 November, and nothing else. */
abstract class PlannedStartTest {
    static final Instant AT = Instant.parse("2026-11-26T10:00:00Z");
    static final PlannedStart START = new PlannedStart("ci_own-1", "ci", AT, Duration.ofDays(1));

    @TempDir
    Path folder;

    CoreFixture fixture;

    @BeforeEach
    void planOwnQuestions() {
        fixture = new CoreFixture(folder, withoutSurveys());
        fixture.ownerSurveys.add(
                "ci",
                "Build cache",
                List.of(new Question("q1", QuestionType.RATING, "How good is the build cache?", List.of())));
        fixture.ownerSurveys.plan(START);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    static Catalogue withoutSurveys() {
        return new Catalogue(CoreFixture.CATALOGUE.products(), CoreFixture.CATALOGUE.teams(), List.of());
    }

    /** The words of the alerts that are due, to one reader of each. */
    List<String> alerts() {
        return claimedAlerts().stream()
                .map(message -> ((OutboxMessage.Alert) message).words())
                .distinct()
                .toList();
    }

    List<OutboxMessage> claimedAlerts() {
        return fixture.outbox.claim(
                EnumSet.of(OutboxMessage.Kind.ALERT),
                fixture.clock.instant().plus(Duration.ofDays(1)),
                fixture.clock.instant().plus(Duration.ofDays(2)),
                100);
    }

    /** Delivers the alerts, which are as many as this. */
    void deliver(int count) {
        List<OutboxMessage> claimed = claimedAlerts();
        assertThat(claimed).hasSize(count);
        claimed.forEach(fixture.outbox::drop);
    }

    void assertNothingIsKept() {
        assertThat(fixture.waveStore.processedUntil(new JobCursor.Alert("planned start of ci_own-1 at " + AT)))
                .isEmpty();
    }
}
