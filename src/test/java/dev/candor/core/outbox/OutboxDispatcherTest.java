package dev.candor.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.core.page.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Delivery of messages. */
class OutboxDispatcherTest extends DispatchTest {
    @Test
    void everyone_is_asked_once() {
        dispatcher.tick();
        dispatcher.tick();
        assertThat(messenger.arrived).hasSize(22);
        assertThat(fixture.outbox.locations(wave, "U0PAY1"))
                .isEqualTo(List.of(new MessageLocation("DU0PAY1", "prompt:" + wave + ":U0PAY1")));
    }

    @Test
    void messages_are_sent_within_the_rate_limit() {
        dispatcher =
                dispatcher(new RateLimiter(new RateLimiter.Rate(60, 5), new RateLimiter.Rate(60, 5), new Random(1)));
        dispatcher.tick();
        assertThat(messenger.arrived).hasSize(5);
        advance(Duration.ofSeconds(3));
        assertThat(messenger.arrived).hasSize(8);
    }

    @Test
    void a_refused_recipient_waits_and_nobody_else_does() {
        messenger.outcomes.add(new Delivery.RetryAfter(Duration.ofSeconds(30)));
        dispatcher.tick();
        assertThat(messenger.arrived).hasSize(21);
        advance(Duration.ofSeconds(29));
        assertThat(messenger.arrived).hasSize(21);
        advance(Duration.ofSeconds(1));
        assertThat(messenger.arrived).hasSize(22);
    }

    @Test
    void a_message_that_arrived_is_found_and_not_sent_again() {
        messenger.outcomes.add(new Delivery.Unsure());
        messenger.storeBeforeFailing = true;
        dispatcher.tick();
        advance(A_WHILE);
        assertThat(messenger.arrived).hasSize(22);
        assertThat(new HashSet<>(messenger.arrived)).hasSize(22);
    }

    @Test
    void a_message_that_did_not_arrive_is_sent_again() {
        messenger.outcomes.add(new Delivery.Unsure());
        dispatcher.tick();
        assertThat(messenger.arrived).hasSize(21);
        advance(Duration.ofSeconds(30));
        assertThat(messenger.arrived).as("the message may still be in flight").hasSize(21);
        advance(A_WHILE);
        assertThat(new HashSet<>(messenger.arrived)).hasSize(22);
    }

    @Test
    void an_unsure_message_is_not_sent_again_before_a_search_succeeds() {
        messenger.outcomes.add(new Delivery.Unsure());
        messenger.storeBeforeFailing = true;
        messenger.searchFailures.add(new Delivery.TryAgain());
        messenger.searchFailures.add(new Delivery.RetryAfter(Duration.ofSeconds(20)));
        messenger.searchFailures.add(new Delivery.Misconfigured("missing_scope", "add im:history"));
        dispatcher.tick();
        for (int i = 0; i < 30; i++) {
            advance(A_WHILE);
        }
        assertThat(messenger.searchFailures).isEmpty();
        assertThat(messenger.arrived.stream().filter(key -> key.startsWith("prompt:")))
                .hasSize(22)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_message_in_flight_at_a_kill_is_searched_soon_after_the_next_start() {
        Instant now = fixture.clock.instant();
        List<OutboxMessage> claimed =
                fixture.outbox.claim(EnumSet.allOf(OutboxMessage.Kind.class), now, now.plus(Duration.ofMinutes(5)), 3);
        messenger.arrived.add(claimed.get(0).mark());
        messenger.stored.add(claimed.get(0).mark());
        dispatcher.recoverClaims();
        dispatcher.tick();
        assertThat(messenger.arrived)
                .as("what was claimed off may still be on its way")
                .hasSize(20);
        advance(Duration.ofSeconds(30));
        assertThat(messenger.arrived).hasSize(22).doesNotHaveDuplicates();
    }

    @Test
    void a_claim_made_by_a_clock_ahead_ends_at_the_next_start() {
        Instant far = fixture.clock.instant().plus(Duration.ofDays(2_000));
        assertThat(fixture.outbox.claim(
                        EnumSet.allOf(OutboxMessage.Kind.class), far, far.plus(Duration.ofMinutes(5)), 30))
                .hasSize(22);
        dispatcher.recoverClaims();
        advance(Duration.ofSeconds(30));
        assertThat(messenger.arrived).hasSize(22);
    }

    @Test
    void a_delivery_that_outlasts_its_claim_is_not_started_twice() {
        // A refresh of the directory, ten pages of history and a post, at twenty seconds each and more.
        messenger.whileBusy = () -> {
            messenger.whileBusy = () -> {};
            fixture.tickAt(fixture.clock.instant().plus(Duration.ofMinutes(30)));
            dispatcher.tick();
        };
        dispatcher.tick();
        advance(A_WHILE);
        assertThat(messenger.arrived).hasSize(22).doesNotHaveDuplicates();
    }

    @Test
    void a_delivery_that_throws_is_retried_later() {
        messenger.outcomes.add(new Delivery.TryAgain());
        dispatcher.tick();
        assertThat(messenger.arrived).hasSize(21);
        advance(A_WHILE);
        assertThat(messenger.arrived).hasSize(22);
    }

    @Test
    void a_message_whose_process_died_is_searched_before_it_is_sent_again() {
        List<OutboxMessage> claimed = fixture.outbox.claim(
                EnumSet.allOf(OutboxMessage.Kind.class),
                fixture.clock.instant(),
                fixture.clock.instant().plusSeconds(300),
                10);
        claimed.subList(0, 5).forEach(message -> messenger.post(message.to(), Page.of("x"), message.key()));
        dispatcher.tick();
        assertThat(messenger.arrived).hasSize(17);
        advance(Duration.ofMinutes(6));
        assertThat(messenger.arrived).hasSize(22);
    }

    @Test
    void a_person_who_declined_before_the_prompt_was_sent_is_not_asked() {
        fixture.outbox.decline(wave, "U0PAY1");
        dispatcher.tick();
        assertThat(messenger.arrived).hasSize(21).doesNotContain("prompt:" + wave + ":U0PAY1");
    }

    @Test
    void a_person_who_declined_a_prompt_that_may_not_have_arrived_is_not_asked_again() {
        allUnsure();
        dispatcher.tick();
        fixture.outbox.decline(wave, "U0PAY1");
        advance(A_WHILE);
        assertThat(messenger.arrived).hasSize(21).doesNotContain("prompt:" + wave + ":U0PAY1");
    }

    @Test
    void searches_beyond_the_rate_limit_wait_and_nobody_is_asked_twice() {
        allUnsure();
        dispatcher = dispatcher(
                new RateLimiter(new RateLimiter.Rate(6_000, 100), new RateLimiter.Rate(1, 1), new Random(1)));
        dispatcher.tick();
        advance(A_WHILE);
        assertThat(messenger.arrived).as("a search a minute").hasSize(1);
        for (int i = 0; i < 120; i++) {
            advance(Duration.ofMinutes(1));
        }
        assertThat(messenger.arrived).hasSize(22).doesNotHaveDuplicates();
    }

    @Test
    void an_update_that_fails_is_tried_again() {
        dispatcher.tick();
        messenger.replaceFailures.add(new Delivery.TryAgain());
        fixture.outbox.decline(wave, "U0PAY1");
        dispatcher.tick();
        assertThat(messenger.replaced).isEmpty();
        advance(A_WHILE);
        assertThat(messenger.replaced).containsOnlyKeys("prompt:" + wave + ":U0PAY1");
    }

    /** Nobody can tell whether any of the prompts arrived; none did. */
    private void allUnsure() {
        for (int i = 0; i < 22; i++) {
            messenger.outcomes.add(new Delivery.Unsure());
        }
    }

    @Test
    void a_late_message_waits_for_the_morning() {
        fixture.tickAt(Instant.parse("2026-11-24T22:00:00Z"));
        dispatcher.tick();
        assertThat(messenger.arrived).isEmpty();
        fixture.tickAt(Instant.parse("2026-11-25T09:00:00Z"));
        dispatcher.tick();
        assertThat(messenger.arrived).hasSize(22);
    }

    @Test
    void at_the_close_prompts_are_updated_and_the_result_is_posted() {
        dispatcher.tick();
        fixture.tickAt(CoreFixture.START.plus(Duration.ofDays(6)));
        dispatcher.tick();
        assertThat(messenger.replaced)
                .hasSize(22)
                .containsEntry("prompt:" + wave + ":U0PAY1", "update:" + wave + ":U0PAY1");
        assertThat(messenger.arrived).hasSize(23).contains("result:" + wave);
        assertThat(fixture.outbox.nextDue()).isEmpty();
        assertThat(fixture.outbox.locations(wave, "U0PAY1")).isEmpty();
    }

    @Test
    void a_digest_is_not_mistaken_for_that_of_the_week_before() {
        fixture.scheduler.close(wave, fixture.clock.instant());
        dispatcher.tick();
        messenger.arrived.clear();
        digest(CoreFixture.START);
        messenger.outcomes.add(new Delivery.Unsure());
        advance(Duration.ofSeconds(1));
        digest(CoreFixture.START.plusSeconds(60));
        advance(A_WHILE);
        assertThat(messenger.arrived).hasSize(2);
    }

    @Test
    void a_messenger_that_throws_loses_no_message() {
        messenger.broken = true;
        dispatcher.tick();
        messenger.broken = false;
        advance(Duration.ofMinutes(10));
        assertThat(messenger.arrived).hasSize(22);
    }
}
