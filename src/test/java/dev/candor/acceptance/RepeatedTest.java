package dev.candor.acceptance;

import static dev.candor.acceptance.Forger.viewOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.demo.workspace.Message;
import dev.candor.demo.workspace.View;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Slack, a proxy or a nervous finger sends twice is done once. */
final class RepeatedTest {
    private static final String PM = "U0PM";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Transport.class)
    void a_ballot_that_comes_twice_counts_once_and_the_second_is_told_so(Transport line) {
        try (BotFixture stage = BotFixture.asking(folder, line)) {
            ObjectNode ballot = Forger.choosing(stage.tap("U0ANA", 4), "satisfaction", "4");
            assertThat(Forger.sent(stage, "U0ANA", ballot)).contains("Sealed.");
            assertThat(Forger.sent(stage, "U0ANA", ballot)).contains("You have answered this survey already");
            assertThat(Records.answered(stage)).isEqualTo(List.of("U0ANA"));
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void two_devices_with_one_form_each_seal_one_ballot(Transport line) {
        try (BotFixture stage = BotFixture.asking(folder, line)) {
            View onThePhone = stage.tap("U0ANA", 2);
            stage.as("U0ANA").closeAll();
            View onTheDesk = stage.tap("U0ANA", 5);
            assertThat(Forger.sent(stage, "U0ANA", Forger.choosing(onTheDesk, "satisfaction", "5")))
                    .contains("Sealed.");
            assertThat(Forger.sent(stage, "U0ANA", Forger.choosing(onThePhone, "satisfaction", "2")))
                    .contains("Your first answers are sealed and stand");
            assertThat(Records.answered(stage)).isEqualTo(List.of("U0ANA"));
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void a_double_click_does_what_one_click_does(Transport line) {
        try (BotFixture stage = BotFixture.asking(folder, line)) {
            Message prompt = stage.prompt("U0BEN");
            stage.as("U0BEN").click(prompt, "prompt.not_a_user");
            stage.as("U0BEN").click(prompt, "prompt.not_a_user");
            stage.awaitModal("U0BEN", "already");
            assertThat(Records.answered(stage)).isEqualTo(List.of("U0BEN"));
            assertThat(stage.letters("U0BEN")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void an_order_that_is_given_twice_is_carried_out_once(Transport line) {
        try (BotFixture stage = BotFixture.set(folder, line)) {
            View ask = modal(stage, "ask storage");
            assertThat(stage.submit(PM)).contains("people are being asked");
            assertThat(Forger.sent(stage, PM, viewOf(ask)))
                    .contains("this survey is open already", "Nobody was asked twice");
            assertThat(stage.app().openWaves()).hasSize(1);
            stage.ask();
            View close = modal(stage, "close storage");
            assertThat(stage.submit(PM)).contains("the survey is closed");
            assertThat(Forger.sent(stage, PM, viewOf(close))).contains("This survey is closed already");
            assertThat(stage.command(PM, "close storage")).contains("No survey about Object storage is open");
            stage.command(PM, "digest");
            stage.command(PM, "digest");
            stage.deliver();
            assertThat(stage.posts("C0STORE")).hasSize(1);
            assertThat(stage.posts("C0PAY").size()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void an_event_that_comes_again_under_another_id_changes_nothing() {
        try (BotFixture stage = BotFixture.asking(folder, Transport.HTTP)) {
            stage.workspace.state().faults().duplicateNextEvent();
            stage.as("U0ANA").openHome();
            stage.as("U0ANA").await("the home tab", () -> stage.as("U0ANA").home());
            assertThat(Records.answered(stage)).isEmpty();
            assertThat(stage.letters("U0ANA")).hasSize(1);
        }
    }

    @Test
    void a_proxy_that_repeats_a_request_byte_for_byte_repeats_nothing() {
        try (BotFixture stage = BotFixture.set(folder, Transport.HTTP)) {
            Wire wire = new Wire(stage);
            String order = "payload=" + URLEncoder.encode("""
                            {"type":"view_submission","user":{"id":"U0PM","team_id":"T0ACME"},"team":{"id":"T0ACME"},
                             "view":{"id":"V1","type":"modal","callback_id":"ask","private_metadata":"storage-pulse",
                              "blocks":[],"state":{"values":{}}}}""", StandardCharsets.UTF_8);
            Instant now = Instant.now();
            for (int i = 0; i < 3; i++) {
                assertThat(wire.post(order, now, wire.secret())).isEqualTo(200);
            }
            BotFixture.await("the wave", () -> !stage.app().openWaves().isEmpty());
            assertThat(stage.app().openWaves()).hasSize(1);
        }
    }

    private static View modal(BotFixture stage, String order) {
        stage.as(PM).command("/platform-feedback " + order);
        return stage.as(PM).awaitModal(order.substring(0, order.indexOf(' ')));
    }
}
