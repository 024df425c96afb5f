package dev.candor.acceptance;

import static dev.candor.acceptance.ForgedSubmissions.viewJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.demo.workspace.Message;
import dev.candor.demo.workspace.View;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Duplicate requests from Slack, a proxy or a double click take effect once. */
@Tag("slow")
final class DuplicateRequestsTest {
    private static final String PM = "U0PM";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Transport.class)
    void a_ballot_sent_twice_is_stored_once_and_the_second_is_refused(Transport transport) {
        try (BotFixture fixture = BotFixture.withOpenWave(folder, transport)) {
            ObjectNode ballot = ForgedSubmissions.choosing(fixture.users.openForm("U0ANA", 4), "satisfaction", "4");
            assertThat(ForgedSubmissions.send(fixture, "U0ANA", ballot)).contains("Sealed.");
            assertThat(ForgedSubmissions.send(fixture, "U0ANA", ballot))
                    .contains("You have answered this survey already");
            assertThat(DatabaseReader.answered(fixture)).isEqualTo(List.of("U0ANA"));
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void forms_on_two_devices_seal_one_ballot(Transport transport) {
        try (BotFixture fixture = BotFixture.withOpenWave(folder, transport)) {
            View onThePhone = fixture.users.openForm("U0ANA", 2);
            fixture.as("U0ANA").closeAll();
            View onTheDesk = fixture.users.openForm("U0ANA", 5);
            assertThat(ForgedSubmissions.send(
                            fixture, "U0ANA", ForgedSubmissions.choosing(onTheDesk, "satisfaction", "5")))
                    .contains("Sealed.");
            assertThat(ForgedSubmissions.send(
                            fixture, "U0ANA", ForgedSubmissions.choosing(onThePhone, "satisfaction", "2")))
                    .contains("Your first answers are sealed and stand");
            assertThat(DatabaseReader.answered(fixture)).isEqualTo(List.of("U0ANA"));
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void a_double_click_does_what_one_click_does(Transport transport) {
        try (BotFixture fixture = BotFixture.withOpenWave(folder, transport)) {
            Message prompt = fixture.users.prompt("U0BEN");
            fixture.as("U0BEN").clickAsDisplayed(prompt, "prompt.not_a_user");
            fixture.as("U0BEN").clickAsDisplayed(prompt, "prompt.not_a_user");
            fixture.users.awaitModal("U0BEN", "This is the whole record");
            assertThat(DatabaseReader.answered(fixture)).isEqualTo(List.of("U0BEN"));
            // Whoever presses once more, on a device that displays the prompt as it was, keeps the receipt.
            fixture.as("U0BEN").clickAsDisplayed(prompt, "prompt.not_a_user");
            fixture.as("U0BEN")
                    .await(
                            "the words",
                            () -> fixture.as("U0BEN").ephemerals().stream()
                                    .filter(message ->
                                            message.words().contains("You have answered this survey already"))
                                    .findFirst());
            assertThat(fixture.users
                            .awaitModal("U0BEN", "This is the whole record")
                            .words())
                    .contains("does not use it");
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void an_owner_action_submitted_twice_runs_once(Transport transport) {
        try (BotFixture fixture = BotFixture.started(folder, transport)) {
            View ask = modal(fixture, "ask storage");
            assertThat(fixture.users.submit(PM)).contains("people are being asked");
            assertThat(ForgedSubmissions.send(fixture, PM, viewJson(ask)))
                    .contains("this survey is open already", "Nobody was asked twice");
            assertThat(fixture.app().openWaves()).hasSize(1);
            fixture.deliverPrompts();
            View close = modal(fixture, "close storage");
            assertThat(fixture.users.submit(PM)).contains("the survey is closed");
            assertThat(ForgedSubmissions.send(fixture, PM, viewJson(close))).contains("This survey is closed already");
            assertThat(fixture.users.command(PM, "close storage")).contains("No survey about Object storage is open");
            fixture.users.command(PM, "digest");
            fixture.users.command(PM, "digest");
            fixture.deliver();
            assertThat(fixture.users.posts("C0STORE")).hasSize(1);
            assertThat(fixture.users.posts("C0PAY").size()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void an_event_repeated_under_another_id_changes_nothing() {
        try (BotFixture fixture = BotFixture.withOpenWave(folder, Transport.HTTP)) {
            fixture.workspace.state().faults().duplicateNextEvent();
            fixture.as("U0ANA").openHome();
            fixture.as("U0ANA").await("the home tab", () -> fixture.as("U0ANA").home());
            assertThat(DatabaseReader.answered(fixture)).isEmpty();
            assertThat(fixture.users.directMessages("U0ANA")).hasSize(1);
        }
    }

    @Test
    void a_request_repeated_byte_for_byte_opens_one_wave() {
        try (BotFixture fixture = BotFixture.started(folder, Transport.HTTP)) {
            RawHttpClient http = new RawHttpClient(fixture);
            String order = "payload=" + URLEncoder.encode("""
                            {"type":"view_submission","user":{"id":"U0PM","team_id":"T0ACME"},"team":{"id":"T0ACME"},
                             "view":{"id":"V1","type":"modal","callback_id":"ask","private_metadata":"storage",
                              "blocks":[],"state":{"values":{"survey":{"ask.redraw":
                               {"type":"static_select","selected_option":{"value":"storage-pulse"}}}}}}}""", StandardCharsets.UTF_8);
            Instant now = Instant.now();
            for (int i = 0; i < 3; i++) {
                assertThat(http.post(order, now, http.secret())).isEqualTo(200);
            }
            Polling.await("the wave", () -> !fixture.app().openWaves().isEmpty());
            assertThat(fixture.app().openWaves()).hasSize(1);
        }
    }

    private static View modal(BotFixture fixture, String order) {
        fixture.as(PM).command("/platform-feedback " + order);
        return fixture.as(PM).awaitModal(order.substring(0, order.indexOf(' ')));
    }
}
