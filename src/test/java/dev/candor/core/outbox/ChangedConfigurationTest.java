package dev.candor.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.TestPorts;
import dev.candor.core.reply.Reply;
import dev.candor.core.response.Submission;
import dev.candor.core.scheduling.JobCursor;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Team;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Messages that wait while the configuration is changed. */
class ChangedConfigurationTest extends DispatchTest {
    private static final Delivery ARCHIVED =
            new Delivery.ChannelRefused("is_archived", "unarchive the channel, or name another one");

    private static Catalogue without(String product) {
        return new Catalogue(
                CoreFixture.CATALOGUE.products().stream()
                        .filter(one -> !one.id().equals(product))
                        .toList(),
                CoreFixture.CATALOGUE.teams(),
                List.of());
    }

    private static Catalogue movedTo(String channel) {
        return new Catalogue(
                List.of(new Product("ci", "CI", List.of("U0PM"), channel, List.of("C0ENG"), List.of())),
                CoreFixture.CATALOGUE.teams().stream()
                        .map(team -> new Team(team.id(), team.name(), team.members(), channel))
                        .toList(),
                CoreFixture.CATALOGUE.surveys());
    }

    private void reload(Catalogue catalogue) {
        dispatcher = fixture.dispatcher(
                messenger, fixture.reloadedRendering(catalogue).messages(), TestPorts.unlimited());
    }

    private void closeWithRefusedResult() {
        reload(CoreFixture.CATALOGUE);
        dispatcher.tick();
        for (int i = 1; i <= 12; i++) {
            fixture.responses.cast(new Submission("U0PAY" + i, wave, Map.of("satisfaction", List.of("4"))));
        }
        fixture.scheduler.close(wave, fixture.clock.instant());
        messenger.outcomes.add(ARCHIVED);
        dispatcher.tick();
    }

    @Test
    void a_result_that_its_channel_refuses_goes_to_the_channel_that_the_product_has_by_then() {
        closeWithRefusedResult();

        reload(movedTo("C0NEW"));
        advance(Duration.ofMinutes(10));

        assertThat(messenger.pages).containsKey("C0NEW").doesNotContainKey("C0CI");
        assertThat(messenger.arrived).containsOnlyOnce("result:" + wave);
    }

    @Test
    void a_reply_that_waits_goes_to_the_channel_that_the_product_has_by_then() {
        closeWithRefusedResult();
        fixture.replies.add(
                new Reply(
                        "ci",
                        wave,
                        new Reply.WholeResult(),
                        Reply.Kind.DOING,
                        "New runners.",
                        Optional.empty(),
                        Optional.empty(),
                        fixture.clock.instant()),
                Optional.of("C0CI"));

        reload(movedTo("C0NEW"));
        advance(Duration.ofMinutes(10));

        advance(Duration.ofSeconds(10));

        assertThat(messenger.arrived).contains("reply1:" + wave);
        assertThat(messenger.pages).doesNotContainKey("C0CI");
    }

    @Test
    void a_digest_that_its_channel_refuses_goes_to_the_channel_that_the_team_has_by_then() {
        closeWithRefusedResult();
        advance(Duration.ofMinutes(10));
        Instant since = fixture.clock.instant().minus(Duration.ofDays(7));
        fixture.waveStore.advance(
                new JobCursor.DigestSchedule(),
                fixture.clock.instant(),
                List.of(OutboxMessage.digest(new DigestScope("payments", since), "C0PAY", fixture.clock.instant())));
        messenger.outcomes.add(ARCHIVED);
        dispatcher.tick();

        reload(movedTo("C0NEW"));
        advance(Duration.ofMinutes(10));

        assertThat(messenger.pages).containsKey("C0NEW").doesNotContainKey("C0PAY");
    }

    @Test
    void prompts_that_are_due_while_their_product_is_gone_arrive_when_it_is_back() {
        reload(without("ci"));
        dispatcher.tick();
        assertThat(messenger.arrived).isEmpty();

        reload(CoreFixture.CATALOGUE);
        advance(Duration.ofMinutes(10));

        assertThat(messenger.arrived).hasSize(22).allMatch(key -> key.startsWith("prompt:" + wave));
    }

    @Test
    void prompts_whose_product_stays_away_are_dropped_when_the_wave_is_closed() {
        reload(without("ci"));
        dispatcher.tick();

        fixture.scheduler.close(wave, fixture.clock.instant());
        advance(Duration.ofMinutes(10));

        assertThat(messenger.arrived).noneMatch(key -> key.startsWith("prompt:"));
        assertThat(fixture.outbox.nextDue()).isEmpty();
    }
}
