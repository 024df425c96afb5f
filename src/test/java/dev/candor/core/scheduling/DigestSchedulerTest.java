package dev.candor.core.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.candor.CoreFixture;
import dev.candor.core.outbox.DigestScope;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Team;
import dev.candor.edge.schedule.CronSchedule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When the digests are sent. */
class DigestSchedulerTest extends RunningCoreTest {
    private static final Instant SUNDAY = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-23T09:00:00Z");

    private DigestScheduler digests() {
        return new DigestScheduler(
                CoreFixture.CATALOGUE,
                fixture.waveStore,
                new CronSchedule(ZoneOffset.UTC),
                Optional.of("0 0 9 ? * MON"));
    }

    private List<OutboxMessage> waiting(Instant now) {
        return fixture.outbox.claim(EnumSet.allOf(OutboxMessage.Kind.class), now, now.plusSeconds(1), 100);
    }

    @Test
    void every_team_gets_one_digest_when_it_is_due_even_across_restarts() {
        digests().tick(SUNDAY);
        digests().tick(DUE.minusSeconds(1));
        assertThat(waiting(DUE)).isEmpty();
        digests().tick(DUE);
        digests().tick(DUE);
        digests().tick(DUE.plusSeconds(30));
        assertThat(waiting(DUE.plusSeconds(30)))
                .extracting(OutboxMessage::to, message -> ((OutboxMessage.Digest) message).scope())
                .containsExactlyInAnyOrder(
                        tuple("C0PAY", new DigestScope("payments", SUNDAY)),
                        tuple("C0SEARCH", new DigestScope("search", SUNDAY)));
    }

    @Test
    void teams_that_share_a_channel_get_one_digest_together() {
        Catalogue shared = new Catalogue(
                CoreFixture.CATALOGUE.products(),
                List.of(
                        new Team("payments", "Payments", List.of("S0PAY"), "C0PAY"),
                        new Team("refunds", "Refunds", List.of("S0REFUND"), "C0PAY")),
                CoreFixture.CATALOGUE.surveys());
        new DigestScheduler(shared, fixture.waveStore, new CronSchedule(ZoneOffset.UTC), Optional.empty())
                .sendNow(SUNDAY);
        assertThat(waiting(SUNDAY)).extracting(OutboxMessage::to).containsExactly("C0PAY");
    }

    @Test
    void after_downtime_one_digest_is_sent_not_one_for_each_missed() {
        digests().tick(SUNDAY);
        digests().tick(DUE.plus(Duration.ofDays(21)));
        assertThat(waiting(DUE.plus(Duration.ofDays(21)))).hasSize(2);
    }

    @Test
    void a_requested_digest_starts_where_the_last_one_ended() {
        DigestScheduler digestScheduler = digests();
        digestScheduler.tick(SUNDAY);
        digestScheduler.sendNow(SUNDAY.plusSeconds(60));
        waiting(SUNDAY.plusSeconds(60)).forEach(fixture.outbox::drop);
        digestScheduler.sendNow(SUNDAY.plusSeconds(120));
        assertThat(waiting(SUNDAY.plusSeconds(120)))
                .extracting(message -> ((OutboxMessage.Digest) message).scope())
                .containsExactlyInAnyOrder(
                        new DigestScope("payments", SUNDAY.plusSeconds(60)),
                        new DigestScope("search", SUNDAY.plusSeconds(60)));
    }

    @Test
    void a_result_counted_after_a_digest_belongs_to_the_next_digest() {
        Wave wave = fixture.openWave();
        fixture.deliverPrompts();
        Instant shut = wave.scheduled().plus(Duration.ofDays(1));
        Instant digest = shut.plusSeconds(1);
        fixture.waveStore.stopAccepting(wave.id(), shut);
        digests().tick(wave.scheduled());
        digests().sendNow(digest);
        fixture.scheduler.close(wave.id(), shut.plusSeconds(2));
        assertThat(fixture.releases.closedAfter("ci", digest)).hasSize(1);
    }

    @Test
    void a_waiting_digest_is_not_duplicated_and_covers_everything_since() {
        DigestScheduler digestScheduler = digests();
        digestScheduler.tick(SUNDAY);
        digestScheduler.tick(DUE);
        digestScheduler.tick(DUE.plus(Duration.ofDays(7)));
        digestScheduler.tick(DUE.plus(Duration.ofDays(14)));
        assertThat(waiting(DUE.plus(Duration.ofDays(14))))
                .extracting(message -> ((OutboxMessage.Digest) message).scope())
                .containsExactlyInAnyOrder(new DigestScope("payments", SUNDAY), new DigestScope("search", SUNDAY));
    }
}
