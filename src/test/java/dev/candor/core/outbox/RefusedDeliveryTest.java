package dev.candor.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.TestPorts;
import dev.candor.core.page.Page;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What happens to messages that Slack refuses, and who is told. */
class RefusedDeliveryTest extends DispatchTest {
    @Test
    void an_unreachable_person_is_not_retried_and_is_counted_for_the_owners() {
        messenger.outcomes.add(new Delivery.Unreachable("user_disabled"));
        dispatcher.tick();
        advance(Duration.ofDays(1));
        assertThat(messenger.arrived).hasSize(21);
        assertThat(fixture.waveStore.unreachable(wave)).isEqualTo(Map.of("user_disabled", 1));
        fixture.tickAt(Instant.parse("2026-11-30T10:00:00Z"));
        dispatcher.tick();
        assertThat(messenger.arrived).contains("notice:out of reach " + wave + ":U0PM");
        assertThat(messenger.pages.get("U0PM"))
                .endsWith("(1: their account is deactivated).")
                .doesNotContain("U0PAY");
    }

    @Test
    void a_missing_permission_stops_deliveries_and_is_alerted_once() {
        messenger.outcomes.add(new Delivery.Misconfigured("missing_scope", "add chat:write"));
        dispatcher.tick();
        int first = messenger.arrived.size();
        assertThat(first).as("what was claimed together").isLessThan(22);
        advance(Duration.ofMinutes(9));
        assertThat(messenger.arrived).hasSize(first);
        advance(Duration.ofMinutes(1));
        assertThat(messenger.arrived).hasSize(23).contains("notice:the app's permissions:U0ADMIN");
    }

    @Test
    void a_missing_permission_is_reported_until_it_is_granted() {
        messenger.outcomes.add(new Delivery.Misconfigured("missing_scope: needs chat:write", "add the scope"));
        dispatcher.tick();
        assertThat(dispatcher.missingPermissions())
                .isEqualTo(List.of("messages cannot be sent: missing_scope: needs chat:write; add the scope"));
        advance(Duration.ofMinutes(10));
        assertThat(dispatcher.missingPermissions()).isEmpty();
    }

    @Test
    void a_missing_permission_to_search_is_alerted_once() {
        messenger.outcomes.add(new Delivery.Unsure());
        for (int i = 0; i < 3; i++) {
            messenger.searchFailures.add(new Delivery.Misconfigured("missing_scope", "add im:history"));
        }
        dispatcher.tick();
        for (int i = 0; i < 20; i++) {
            advance(A_WHILE);
            digest(fixture.clock.instant());
        }
        assertThat(messenger.searchFailures).isEmpty();
        assertThat(messenger.arrived.stream().filter(key -> key.startsWith("notice:")))
                .hasSize(1);
    }

    @Test
    void a_permission_that_was_granted_during_a_restart_is_alerted_when_it_is_missing_again() {
        messenger.outcomes.add(new Delivery.Misconfigured("missing_scope", "add chat:write"));
        dispatcher.tick();
        restart();
        advance(Duration.ofMinutes(10));
        assertThat(alertsOf("the app's permissions")).as("before the restart").isEqualTo(1);

        messenger.outcomes.add(new Delivery.Misconfigured("missing_scope", "add chat:write"));
        digest(fixture.clock.instant());
        advance(Duration.ofMinutes(10));

        assertThat(alertsOf("the app's permissions")).isEqualTo(2);
    }

    private void restart() {
        fixture.close();
        fixture = new CoreFixture(folder);
        dispatcher = dispatcher(TestPorts.unlimited());
        dispatcher.recoverClaims();
    }

    private long alertsOf(String problem) {
        return messenger.arrived.stream()
                .filter(key -> key.startsWith("notice:" + problem))
                .count();
    }

    @Test
    void two_refused_channels_block_the_whole_workspace() {
        messenger.outcomes.add(new Delivery.RetryAfter(Duration.ofSeconds(30)));
        messenger.outcomes.add(new Delivery.RetryAfter(Duration.ofSeconds(40)));
        dispatcher = dispatcher(
                new RateLimiter(new RateLimiter.Rate(6_000, 2), new RateLimiter.Rate(6_000, 2), new Random(1)));
        dispatcher.tick();
        advance(Duration.ofSeconds(39));
        assertThat(messenger.arrived).isEmpty();
        for (int i = 0; i < 22; i++) {
            advance(Duration.ofSeconds(1));
        }
        assertThat(messenger.arrived).hasSize(22);
    }

    @Test
    void an_uninstalled_app_sends_nothing_until_it_is_installed_again() {
        messenger.outcomes.add(new Delivery.Disconnected());
        messenger.leaves = true;
        dispatcher.tick();
        int first = messenger.arrived.size();
        advance(Duration.ofHours(1));
        assertThat(messenger.arrived).hasSize(first);
        messenger.ready = true;
        advance(Duration.ofMinutes(1));
        assertThat(messenger.arrived).hasSize(22);
    }

    @Test
    void an_invalid_message_is_kept_and_retried_only_after_a_restart() {
        messenger.outcomes.add(new Delivery.Malformed("invalid_blocks: [json-pointer:/blocks/0]"));
        dispatcher.tick();
        advance(Duration.ofDays(1));
        assertThat(messenger.arrived).hasSize(21);
        assertThat(messenger.tried).isEqualTo(22);
        fixture.outbox.retryRejected();
        advance(Duration.ofMinutes(1));
        assertThat(messenger.arrived).hasSize(22);
    }

    @Test
    void a_channel_that_refuses_posts_is_alerted_once_and_gets_its_result_later() {
        dispatcher.tick();
        fixture.scheduler.close(wave, fixture.clock.instant());
        messenger.outcomes.add(new Delivery.ChannelRefused("not_in_channel", "invite the bot: /invite @Candor"));
        messenger.outcomes.add(new Delivery.Sent(new MessageLocation("D", "1")));
        advance(Duration.ZERO);
        messenger.outcomes.clear();
        messenger.outcomes.add(new Delivery.ChannelRefused("not_in_channel", "invite the bot: /invite @Candor"));
        advance(Duration.ofMinutes(10));
        assertThat(messenger.arrived).doesNotContain("result:" + wave);
        advance(Duration.ofMinutes(10));
        assertThat(messenger.arrived).contains("result:" + wave);
        assertThat(messenger.arrived.stream().filter(key -> key.startsWith("notice:channel C0CI")))
                .hasSize(1);
    }

    @Test
    void a_channel_that_refuses_again_is_alerted_again_although_a_crash_came_when_its_message_arrived() {
        Delivery refused = new Delivery.ChannelRefused("not_in_channel", "invite the bot: /invite @Candor");
        dispatcher.tick();
        messenger.outcomes.add(refused);
        digest(fixture.clock.instant());
        OutboxDispatcher undisturbed = dispatcher;
        dispatcher = fixture.dispatcher(
                crashingAtArrival(), messenger, message -> Optional.of(Page.of("News.")), TestPorts.unlimited());
        advance(Duration.ofMinutes(10));
        assertThat(messenger.pages).containsEntry("C0PAY", "News.");

        dispatcher = undisturbed;
        messenger.stored.clear();
        messenger.outcomes.add(refused);
        advance(Duration.ofMinutes(10));

        assertThat(alertsOf("channel C0PAY")).isEqualTo(2);
    }

    private Outbox crashingAtArrival() {
        return (Outbox) Proxy.newProxyInstance(
                Outbox.class.getClassLoader(), new Class<?>[] {Outbox.class}, (self, method, in) -> {
                    if (method.getName().equals("delivered")) {
                        throw new IllegalStateException("power cut");
                    }
                    return method.invoke(fixture.outbox, in);
                });
    }
}
