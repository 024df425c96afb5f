package dev.candor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.demo.workspace.View;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Trigger ids open one modal within three seconds; views are updated by id, external id and hash. */
final class TriggersTest {
    private static final String VIEW =
            "{\"type\":\"modal\",\"title\":{\"type\":\"plain_text\",\"text\":\"%s\"},\"blocks\":[]}";
    private final AtomicReference<Instant> real = new AtomicReference<>(Instant.parse("2026-03-03T12:00:00Z"));
    private final InstantSource wall = real::get;
    private final SimulatedWorkspace slack =
            Acme.start(SimulatorSettings.standard().by(wall));
    private final WebApiClient bot = Acme.bot(slack);

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void a_trigger_id_opens_one_modal_within_three_seconds() {
        String trigger = slack.state().triggers().issue("U0ANA");
        assertThat(open(trigger)).isEmpty();
        assertThat(open(trigger)).isEqualTo("exchanged_trigger_id");
        assertThat(open("123.456.abc")).isEqualTo("invalid_trigger_id");
        String slow = slack.state().triggers().issue("U0ANA");
        real.updateAndGet(now -> now.plus(Duration.ofMillis(3_001)));
        assertThat(open(slow)).isEqualTo("expired_trigger_id");
        assertThat(slack.as("U0ANA").modal().orElseThrow().title()).isEqualTo("first");
    }

    @Test
    void a_refused_view_does_not_use_up_the_trigger_id() {
        String trigger = slack.state().triggers().issue("U0ANA");
        WebApiClient.Reply refused =
                bot.reply("views.open", "trigger_id", trigger, "view", VIEW.formatted("a title that is far too long"));
        assertThat(refused.error()).isEqualTo("invalid_arguments");
        assertThat(refused.messages())
                .containsExactly("[ERROR] must be less than 25 characters [json-pointer:/view/title/text]");
        assertThat(open(trigger)).isEmpty();
    }

    @Test
    void at_most_three_modals_can_be_stacked() {
        open(slack.state().triggers().issue("U0ANA"));
        assertThat(push()).isEmpty();
        assertThat(push()).isEmpty();
        assertThat(push()).isEqualTo("push_limit_reached");
    }

    @Test
    void an_update_with_a_stale_hash_is_refused() {
        open(slack.state().triggers().issue("U0ANA"));
        View first = slack.as("U0ANA").modal().orElseThrow();
        assertThat(update(first.id(), first.hash())).isEmpty();
        assertThat(update(first.id(), first.hash())).isEqualTo("hash_conflict");
        assertThat(update("V0NONE", "")).isEqualTo("not_found");
        slack.as("U0ANA").close();
        assertThat(update(first.id(), "")).isEqualTo("not_found");
    }

    @Test
    void an_external_id_is_unique() {
        String view = VIEW.formatted("x").replace("\"blocks\"", "\"external_id\":\"e\",\"blocks\"");
        bot.call("views.open", "trigger_id", slack.state().triggers().issue("U0ANA"), "view", view);
        assertThat(bot.reply(
                                "views.open",
                                "trigger_id",
                                slack.state().triggers().issue("U0BEN"),
                                "view",
                                view)
                        .error())
                .isEqualTo("duplicate_external_id");
        assertThat(bot.reply("views.update", "external_id", "e", "view", VIEW.formatted("y"))
                        .error())
                .isEmpty();
        assertThat(slack.as("U0ANA").modal().orElseThrow().title()).isEqualTo("y");
    }

    private String open(String trigger) {
        return bot.reply("views.open", "trigger_id", trigger, "view", VIEW.formatted("first"))
                .error();
    }

    private String push() {
        String trigger = slack.state().triggers().issue("U0ANA");
        return bot.reply("views.push", "trigger_id", trigger, "view", VIEW.formatted("over"))
                .error();
    }

    private String update(String id, String hash) {
        return bot.reply("views.update", "view_id", id, "hash", hash, "view", VIEW.formatted("second"))
                .error();
    }
}
