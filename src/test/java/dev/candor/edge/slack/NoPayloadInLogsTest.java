package dev.candor.edge.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.DetailedLog;
import dev.candor.core.page.Field;
import dev.candor.core.page.Form;
import dev.candor.core.page.Page;
import dev.candor.core.response.Receipt;
import dev.candor.core.response.ResponseIntake.FormResult;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With every logger at its most detailed allowed level, no line holds an answer or a person. */
final class NoPayloadInLogsTest {
    private static final String COMMENT = "xyzzy-my-secret-comment";
    private static final String PERSON = "UANA";

    private final DetailedLog log = new DetailedLog();

    @AfterEach
    void restoreLogging() {
        log.close();
    }

    @Test
    void no_answer_is_logged_whatever_happens_to_it() throws IOException {
        try (SlackFixture rig = new SlackFixture()) {
            rig.interaction(RequestPayloads.submitted("ballot", COMMENT));
            rig.intake = submission -> new Receipt.Invalid(Map.of("one-thing", "No " + COMMENT));
            rig.interaction(RequestPayloads.submitted("ballot", COMMENT));
            rig.intake = submission -> {
                throw new IllegalArgumentException("bad: " + submission.values(), new IOException(COMMENT));
            };
            rig.interaction(RequestPayloads.submitted("ballot", COMMENT));
            rig.interaction(RequestPayloads.submitted("elsewhere", COMMENT));
            rig.interaction(RequestPayloads.submitted("ballot", COMMENT).replace("view_submission", "view_unheard_of"));
            rig.interaction(RequestPayloads.submitted("ballot", COMMENT).replace("\"user\"", "\"nobody\""));
            rig.signed("text/plain", COMMENT + PERSON);
        }
        assertSilent();
        assertThat(log.lines())
                .anyMatch(line -> line.contains("a submission failed: java.lang.IllegalArgumentException at"));
    }

    @Test
    void no_changed_answer_is_logged_whatever_happens_to_it() throws IOException {
        Form form = new Form(
                "ballot", "CI", "Seal", "wave-1", List.of(new Field.Write("x", "answer", "?", "", 9, COMMENT)));
        try (SlackFixture rig = new SlackFixture()) {
            rig.slack.always("views.update", "{\"ok\":false,\"error\":\"hash_conflict\"}");
            rig.redraw = submission -> new FormResult.Offered(form);
            rig.interaction(RequestPayloads.chosenInBallot(COMMENT));
            rig.slack.call("views.update");
            rig.redraw = submission -> {
                throw new IllegalArgumentException("bad: " + submission.values(), new IOException(COMMENT));
            };
            rig.interaction(RequestPayloads.chosenInBallot(COMMENT));
            Installations.await(() -> log.lines().stream()
                    .anyMatch(line -> line.contains("a ballot failed: java.lang.IllegalArgumentException at")));
        }
        assertSilent();
    }

    @Test
    void no_warning_is_logged_even_if_slack_quotes_it() throws IOException {
        Form form = new Form(
                "ballot",
                "CI",
                "Seal it as it is now",
                "wave-1 warned",
                List.of(new Field.Write("one-thing", "answer", "What?", "Could tell: " + PERSON, 99, COMMENT)));
        CountDownLatch late = new CountDownLatch(1);
        try (SlackFixture rig = new SlackFixture(Duration.ofMillis(50))) {
            rig.slack.always("views.update", """
                    {"ok":false,"error":"invalid_arguments","response_metadata":{"messages":
                     ["[ERROR] must be less than 76 characters, not '%1$s' or %1$s [json-pointer:/view/blocks/0]"]}}""".formatted(COMMENT));
            rig.intake = submission -> new Receipt.Warned(form);
            rig.interaction(RequestPayloads.submitted("ballot", COMMENT));
            rig.intake = submission -> {
                await(late);
                return new Receipt.Warned(form);
            };
            rig.interaction(RequestPayloads.submitted("ballot", COMMENT));
            late.countDown();
            assertThat(rig.slack.call("views.update").json("view").toString()).contains(COMMENT);
            Installations.await(() -> log.lines().stream()
                    .anyMatch(line -> line.contains("views.update: invalid_arguments: [ERROR] must be less than"
                            + " 76 characters [json-pointer:/view/blocks/0]")));
        }
        assertSilent();
    }

    @Test
    void a_form_that_its_reader_has_closed_is_no_problem() throws IOException {
        try (SlackFixture rig = new SlackFixture(Duration.ofMillis(50))) {
            for (String error : List.of("not_found", "view_too_large")) {
                CountDownLatch late = new CountDownLatch(1);
                rig.slack.always("views.update", "{\"ok\":false,\"error\":\"" + error + "\"}");
                rig.intake = submission -> {
                    await(late);
                    return new Receipt.Closed(Page.of("Too late."));
                };
                rig.interaction(RequestPayloads.submitted("ballot", COMMENT));
                late.countDown();
                rig.slack.call("views.update");
            }
            Installations.await(() -> log.lines().stream().anyMatch(line -> line.contains("view_too_large")));
        }
        assertThat(log.lines()).noneMatch(line -> line.contains("views.update: not_found"));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_failed_button_or_command_logs_none_of_its_content() throws IOException {
        try (SlackFixture rig = new SlackFixture()) {
            rig.slack.always("views.open", "{\"ok\":false,\"error\":\"invalid_arguments\"}");
            rig.slack.next("response_url", 500, COMMENT, Map.of());
            rig.interactions.command = text -> {
                throw new IllegalStateException(text);
            };
            rig.interactions.press = action -> {
                throw new IllegalStateException(PERSON);
            };
            rig.signed("application/x-www-form-urlencoded", "command=%2Fx&user_id=" + PERSON + "&text=" + COMMENT);
            rig.interaction(RequestPayloads.pressed("prompt.skip", COMMENT, rig.slack.responseUrl()));
            rig.slack.call("response_url");
            rig.interaction(RequestPayloads.pressedInView("home", "home.stop"));
            rig.slack.call("views.open");
            Installations.await(
                    () -> log.lines().stream().anyMatch(line -> line.contains("views.open: invalid_arguments")));
        }
        assertSilent();
    }

    @Test
    void sending_a_page_logs_none_of_its_text() throws IOException {
        try (SlackFixture rig = new SlackFixture();
                Installation installation = Installations.ready(rig.api())) {
            new SlackMessenger(rig.api(), installation, PlainPainter.unused(rig.api()))
                    .post(PERSON, Page.of(COMMENT), PERSON + COMMENT);
        }
        assertSilent();
    }

    private void assertSilent() {
        assertThat(log.lines()).isNotEmpty().noneMatch(line -> line.contains(COMMENT) || line.contains(PERSON));
    }
}
