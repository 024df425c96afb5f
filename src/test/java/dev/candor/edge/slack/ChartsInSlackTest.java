package dev.candor.edge.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.core.outbox.Delivery;
import dev.candor.core.page.Page;
import dev.candor.demo.SimulatedClock;
import dev.candor.demo.SimulatedWorkspace;
import dev.candor.demo.SimulatorSettings;
import dev.candor.demo.workspace.Fault;
import dev.candor.demo.workspace.Manifest;
import dev.candor.demo.workspace.Message;
import dev.candor.demo.workspace.SharedFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages with charts and tables, as the simulated Slack shows them. */
final class ChartsInSlackTest {
    private static final Page NATIVE = Charts.page(Charts.picture(Charts.TREND), Charts.TEAMS);

    private final SimulatedClock clock = SimulatedClock.manual(Instant.parse("2026-11-24T10:00:00Z"));
    private final SimulatedWorkspace slack = SimulatedWorkspace.start(
            SimulatorSettings.standard(), clock, Manifest.read(Path.of("config/slack-manifest.yaml")));
    private final PlainPainter painter = new PlainPainter();
    private SlackClient api;
    private Installation installation;
    private SlackMessenger messenger;

    @BeforeEach
    void start() {
        api = new SlackClient(slack.credentials().botToken(), URI.create(slack.apiUrl()), Optional.empty());
        installation = Installations.ready(api);
        messenger = new SlackMessenger(api, installation, painter.charts(api, clock));
    }

    @AfterEach
    void stop() {
        installation.close();
        api.close();
        slack.close();
    }

    @Test
    void a_trend_and_a_table_arrive_natively() {
        assertThat(post(NATIVE)).isInstanceOf(Delivery.Sent.class);

        assertThat(types()).containsExactly("data_visualization data_table");
        assertThat(slack.webApi().calls("files.getUploadURLExternal")).isZero();
    }

    @Test
    void a_result_arrives_as_a_picture_with_its_numbers() {
        assertThat(post(Charts.page(Charts.picture(Charts.RESULT)))).isInstanceOf(Delivery.Sent.class);

        JsonNode image = posts().get(0).blocks().get(0);
        SharedFile file = slack.state()
                .files()
                .find(image.path("slack_file").path("id").asText())
                .orElseThrow();
        assertThat(new String(file.bytes(), StandardCharsets.UTF_8)).isEqualTo("picture of How people answered");
        assertThat(file.altText()).isEqualTo("Satisfied 70 %, dissatisfied 20 %.");
        assertThat(image.path("alt_text").asText()).isEqualTo("Satisfied 70 %, dissatisfied 20 %.");
    }

    @Test
    void a_workspace_without_native_blocks_is_asked_once_a_day_and_every_message_arrives_once() {
        slack.faults().forgetDataBlocks(true);

        for (int hour = 0; hour < 24; hour++) {
            assertThat(post(NATIVE)).isInstanceOf(Delivery.Sent.class);
            clock.advance(Duration.ofHours(1));
        }
        assertThat(types()).hasSize(24).containsOnly("image section");
        assertThat(slack.webApi().calls("chat.postMessage")).isEqualTo(25);

        slack.faults().forgetDataBlocks(false);
        assertThat(post(NATIVE)).isInstanceOf(Delivery.Sent.class);
        assertThat(types()).last().isEqualTo("data_visualization data_table");
    }

    @Test
    void a_refused_upload_leaves_the_text() {
        slack.faults().next("files.getUploadURLExternal", Fault.error("missing_scope"));
        slack.faults().forgetDataBlocks(true);

        assertThat(post(Charts.page(Charts.picture(Charts.RESULT), Charts.TEAMS)))
                .isInstanceOf(Delivery.Sent.class);

        assertThat(types()).containsExactly("section section");
        assertThat(posts().get(0).words()).contains("text of How people answered", "*Payments*  Satisfied: 70 %");
    }

    private Delivery post(Page page) {
        return messenger.post("C0CI", page, "wave-1/C0CI");
    }

    private List<Message> posts() {
        return slack.state().messages().in("C0CI");
    }

    private List<String> types() {
        return posts().stream()
                .map(message -> String.join(
                        " ",
                        message.blocks()
                                .valueStream()
                                .map(block -> block.path("type").asText())
                                .toList()))
                .toList();
    }
}
