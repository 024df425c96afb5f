package dev.candor.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Limits on the rate of messages. */
class RateLimiterTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private static RateLimiter limiter(int perMinute, int burst) {
        RateLimiter.Rate rate = new RateLimiter.Rate(perMinute, burst);
        return new RateLimiter(rate, rate, new Random(1));
    }

    @Property(tries = 200)
    void no_minute_exceeds_the_rate_plus_the_burst(
            @ForAll @IntRange(min = 1, max = 300) int perMinute,
            @ForAll @IntRange(min = 1, max = 20) int burst,
            @ForAll @IntRange(min = 1, max = 5_000) int stepMillis) {
        RateLimiter rateLimiter = limiter(perMinute, burst);
        int sent = 0;
        for (long at = 0; at <= 60_000; at += stepMillis) {
            while (rateLimiter.tryTake(RateLimiter.Method.POST, NOW.plusMillis(at))) {
                sent++;
            }
        }
        assertThat(sent).isLessThanOrEqualTo(perMinute + burst);
    }

    @Test
    void a_changed_rate_holds_from_the_next_message_and_a_block_stays() {
        RateLimiter limiter = RateLimiter.ofSlack(60, new Random(1));
        limiter.setMessagesPerMinute(5);
        assertThat(limiter.available(RateLimiter.Method.POST, NOW)).isEqualTo(5);
        limiter.forbid(RateLimiter.Method.POST, "missing_scope; add chat:write", NOW.plusSeconds(60));
        limiter.setMessagesPerMinute(60);
        assertThat(limiter.available(RateLimiter.Method.POST, NOW.plusSeconds(59)))
                .isZero();
        assertThat(limiter.missingPermissions())
                .containsExactly("messages cannot be sent: missing_scope; add chat:write");
    }

    @Test
    void a_clock_that_is_set_back_adds_no_tokens() {
        RateLimiter rateLimiter = limiter(60, 1);
        assertThat(rateLimiter.tryTake(RateLimiter.Method.FIND, NOW)).isTrue();
        assertThat(rateLimiter.tryTake(RateLimiter.Method.FIND, NOW.minusSeconds(60)))
                .isFalse();
        assertThat(rateLimiter.tryTake(RateLimiter.Method.FIND, NOW.minusSeconds(59)))
                .isTrue();
    }

    @Test
    void a_block_set_by_a_clock_years_ahead_ends_when_the_clock_is_right() {
        RateLimiter rateLimiter = limiter(6_000, 100);
        Instant ahead = NOW.plus(Duration.ofDays(1_500));
        assertThat(rateLimiter.turn("C0CI", ahead)).isEmpty();
        rateLimiter.forbid(RateLimiter.Method.POST, "missing_scope", ahead.plusSeconds(30));
        assertThat(rateLimiter.available(RateLimiter.Method.POST, NOW)).isPositive();
        assertThat(rateLimiter.turn("C0CI", NOW)).isEmpty();
    }

    @Test
    void one_channel_gets_a_message_a_second_and_others_do_not_wait() {
        RateLimiter rateLimiter = limiter(6_000, 100);
        assertThat(rateLimiter.turn("C0CI", NOW)).isEmpty();
        assertThat(rateLimiter.turn("C0CI", NOW.plusMillis(999))).contains(NOW.plusSeconds(1));
        assertThat(rateLimiter.turn("C0PAY", NOW)).isEmpty();
        assertThat(rateLimiter.turn("C0CI", NOW.plusSeconds(1))).isEmpty();
        for (int i = 0; i < 1_100; i++) {
            assertThat(rateLimiter.turn("U" + i, NOW.plusSeconds(2 + i))).isEmpty();
        }
    }

    @Test
    void one_refusal_blocks_its_channel_two_block_the_method() {
        RateLimiter rateLimiter = limiter(6_000, 100);
        rateLimiter.refused(RateLimiter.Method.POST, "U1", NOW.plusSeconds(30), NOW);
        rateLimiter.refused(RateLimiter.Method.POST, "U1", NOW.plusSeconds(40), NOW);
        assertThat(rateLimiter.available(RateLimiter.Method.POST, NOW)).isEqualTo(100);
        assertThat(rateLimiter.turn("U1", NOW.plusSeconds(39))).contains(NOW.plusSeconds(40));
        rateLimiter.refused(RateLimiter.Method.POST, "U2", NOW.plusSeconds(20), NOW);
        assertThat(rateLimiter.available(RateLimiter.Method.POST, NOW.plusSeconds(19)))
                .isZero();
        assertThat(rateLimiter.available(RateLimiter.Method.POST, NOW.plusSeconds(20)))
                .isPositive();
        rateLimiter.refused(RateLimiter.Method.REPLACE, "U3", NOW.plusSeconds(5), NOW);
        rateLimiter.forbid(RateLimiter.Method.REPLACE, "missing_scope", NOW.plusSeconds(3));
        assertThat(rateLimiter.available(RateLimiter.Method.REPLACE, NOW.plusSeconds(4)))
                .isZero();
        assertThat(rateLimiter.available(RateLimiter.Method.FIND, NOW.plusSeconds(4)))
                .isPositive();
    }

    @Test
    void a_refusal_that_is_over_does_not_count_as_one_of_two() {
        RateLimiter rateLimiter = limiter(6_000, 100);
        rateLimiter.refused(RateLimiter.Method.POST, "U1", NOW.plusSeconds(30), NOW);
        rateLimiter.refused(RateLimiter.Method.POST, "U2", NOW.plusSeconds(60), NOW.plusSeconds(30));
        assertThat(rateLimiter.available(RateLimiter.Method.POST, NOW.plusSeconds(31)))
                .isPositive();
    }

    @Test
    void a_recipient_whose_turn_is_to_come_waits_among_however_many_others() {
        RateLimiter rateLimiter = limiter(6_000, 100);
        for (int i = 0; i < 1_100; i++) {
            assertThat(rateLimiter.turn("U" + i, NOW)).isEmpty();
        }
        assertThat(rateLimiter.turn("U7", NOW)).contains(NOW.plusSeconds(1));
    }

    @Test
    void pauses_grow_to_at_most_ten_minutes() {
        RateLimiter rateLimiter = limiter(60, 1);
        for (int tries = 0; tries < 40; tries++) {
            assertThat(rateLimiter.pause(tries)).isBetween(Duration.ofMillis(1), Duration.ofMinutes(10));
        }
        assertThat(rateLimiter.pause(0)).isLessThanOrEqualTo(Duration.ofSeconds(5));
    }
}
