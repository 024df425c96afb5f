package dev.candor.acceptance;

import static dev.candor.acceptance.ForgedSubmissions.choosing;
import static dev.candor.acceptance.ForgedSubmissions.send;
import static dev.candor.acceptance.ForgedSubmissions.viewJson;
import static dev.candor.acceptance.ForgedSubmissions.writing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.candor.DetailedLog;
import dev.candor.UsageQuestions;
import dev.candor.demo.user.UserDriver;
import dev.candor.demo.workspace.Fault;
import dev.candor.demo.workspace.Member;
import dev.candor.demo.workspace.Message;
import dev.candor.demo.workspace.View;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** With every logger at its lowest allowed level, a wave leaves no part of an answer in the log or the metrics. */
@Tag("slow")
final class SilentLogsTest {
    private static final String MARKER = "xyzzy-flaky-as-ever";
    private static final String IDENTIFYING_WORDS = "Whitcombe, PAY-4711, zoe@acme.example";
    private static final List<String> SECRETS = List.of(MARKER, "Whitcombe", "PAY-4711", "zoe@acme");
    private static final List<String> EXPECTED_FAILURES =
            List.of("a submission failed: ", "views.open: fatal_error", "views.publish: fatal_error");
    /** Each job that waits before the submission may take the whole timeout of a locked database. */
    private static final Duration LOCKED_LIMIT = Duration.ofMinutes(3);

    private static final Pattern USER_ID = Pattern.compile("\\bU0[A-Z]{2,}\\b");
    private static final Pattern ANSWER =
            Pattern.compile("(?i)flaky tests|selected_option|one-thing|satisfaction|prompt\\.rate|not_a_user");

    @TempDir
    private Path folder;

    private final DetailedLog log = new DetailedLog();

    @AfterEach
    void restoreLogging() {
        log.close();
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void no_log_line_contains_an_answer(Transport transport) {
        try (BotFixture fixture = BotFixture.withOpenWave(folder, transport)) {
            press_every_button_and_type_every_command(fixture);
            submit_warned_refused_and_sealed_ballots(fixture);
            provoke_failures(fixture);
            fixture.users.runOwnerCommand("U0PM", "close ci");
            fixture.clock.advance(Duration.ofHours(3));
            assertThat(fixture.users.posts("C0CI")).hasSize(1);
            assertThat(new RawHttpClient(fixture).get("/metrics").body())
                    .contains("candor_waves_open")
                    .doesNotContain("U0", MARKER);
        }
        // The provoked failures must be in the log, which proves that it was recorded; leaking lines fail the test.
        assertThat(EXPECTED_FAILURES)
                .allMatch(words -> log.lines().stream().anyMatch(logged -> logged.contains(words)));
        assertThat(leaks(log.lines())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void neither_log_nor_database_contains_what_a_form_keeps_of_its_other_branch(Transport transport)
            throws IOException {
        List<String> secrets = new ArrayList<>(SECRETS);
        try (BotFixture fixture = BotFixture.withOpenWave(folder, transport, UsageQuestions.USE_BEFORE_OPINION)) {
            View ballot = fixture.users.openForm("U0CHI", 2);
            UserDriver chi = fixture.as("U0CHI");
            chi.type("one-thing", MARKER + ", says " + IDENTIFYING_WORDS);
            chi.pick("use", "No");
            View ofOther = chi.await(
                    "the other branch",
                    () -> chi.modal().filter(view -> view.element("why-not", "").isPresent()));
            String context = ofOther.json().path("private_metadata").asText();
            String kept = context.substring(context.lastIndexOf(' ') + 1);
            assertThat(kept).as("what the form keeps").hasSizeGreaterThan(50);
            secrets.add(kept);
            fixture.workspace.faults().next("views.update", Fault.error("fatal_error"));
            chi.pick("use", "Yes");
            awaitLogged("views.update: fatal_error");
            assertThat(send(fixture, "U0AMIR", viewJson(ofOther).put("private_metadata", context + MARKER)))
                    .contains("whole record");
            assertThat(send(fixture, "U0CHI", viewJson(ofOther))).contains("whole record");
            assertThat(send(fixture, "U0CHI", writing(ballot, MARKER).put("private_metadata", context)))
                    .contains("already");
            assertNoFileContains(secrets);
            fixture.users.runOwnerCommand("U0PM", "close ci");
            fixture.clock.advance(Duration.ofHours(3));
            assertThat(fixture.users.posts("C0CI")).hasSize(1);
        }
        assertNoFileContains(secrets);
        assertThat(log.lines()).noneMatch(logged -> secrets.stream().anyMatch(logged::contains));
    }

    private void assertNoFileContains(List<String> secrets) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(secrets).as(file.toString()).noneMatch(content::contains);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.slack.api", "com.slack.api.bolt.App", "org.eclipse.jetty", "org.java_websocket"})
    void a_logger_that_could_print_answers_prevents_the_start(String name) {
        ((Logger) LoggerFactory.getLogger(name)).setLevel(Level.DEBUG);
        try (BotFixture fixture = BotFixture.withoutBot(folder, Transport.HTTP)) {
            assertThatThrownBy(fixture::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(name)
                    .hasMessageContaining("prints what people answer");
            assertThat(folder).isEmptyDirectory();
        }
    }

    private static List<String> leaks(List<String> lines) {
        return lines.stream()
                .filter(logged -> SECRETS.stream().anyMatch(logged::contains) || linksPersonToAnswer(logged))
                .toList();
    }

    private static boolean linksPersonToAnswer(String logged) {
        return USER_ID.matcher(logged).find() && ANSWER.matcher(logged).find();
    }

    private static void press_every_button_and_type_every_command(BotFixture fixture) {
        press(fixture, "U0DESMOND", "prompt.privacy");
        press(fixture, "U0BEN", "prompt.not_a_user");
        press(fixture, "U0LENA", "prompt.skip");
        press(fixture, "U0MAGDA", "prompt.stop");
        for (String text :
                List.of("", "ci", "compare ci jenkins", "privacy", "stop", "start", MARKER + " " + IDENTIFYING_WORDS)) {
            fixture.users.command("U0TOMASZ", text);
        }
        UserDriver ana = fixture.as("U0ANA");
        ana.openHome();
        ana.await("the home tab", ana::home);
        ana.post(MARKER + " to the bot");
    }

    private static void press(BotFixture fixture, String user, String button) {
        Message prompt = fixture.users.prompt(user);
        fixture.as(user).click(prompt, button);
        fixture.as(user)
                .await(
                        "the effect of " + button,
                        () -> Optional.of(user)
                                .filter(id -> fixture.as(id).modal().isPresent()
                                        || !fixture.users.directMessages(id).contains(prompt)));
    }

    private static void submit_warned_refused_and_sealed_ballots(BotFixture fixture) {
        View ballot = fixture.users.openForm("U0CHI", 2);
        UserDriver chi = fixture.as("U0CHI");
        chi.pick("pain", "flaky tests");
        chi.type("one-thing", MARKER + ", says " + IDENTIFYING_WORDS);
        chi.submit();
        fixture.users.awaitModal("U0CHI", "Not sealed yet");
        chi.submit();
        fixture.users.awaitModal("U0CHI", "whole record");
        seal(fixture, "U0YOU");
        seal(fixture, "U0ANA");
        assertThat(send(fixture, "U0CHI", writing(ballot, MARKER))).contains("already");
        fixture.workspace.state().members().put(Member.person("U0NEW", "Nora Newcomer", "Europe/London"));
        assertThat(send(fixture, "U0NEW", writing(ballot, MARKER))).contains("not among them");
        assertThat(send(fixture, "U0GUEST", writing(ballot, MARKER))).contains("Candor is for members");
        assertThat(send(fixture, "U0AMIR", writing(ballot, MARKER.repeat(200)))).contains("errors");
        assertThat(send(fixture, "U0AMIR", choosing(ballot, "instead", MARKER))).contains("errors");
        assertThat(send(fixture, "U0AMIR", writing(ballot, MARKER).put("private_metadata", MARKER)))
                .contains("closed");
        assertThat(send(fixture, "U0AMIR", writing(ballot, MARKER).put("callback_id", MARKER)))
                .doesNotContain(MARKER);
        RawHttpClient http = new RawHttpClient(fixture);
        for (String body : List.of("payload={" + MARKER, MARKER, "command=/x&user_id=U0ANA&text=" + MARKER)) {
            http.post(body, Instant.now(), http.secret());
            http.post(body, Instant.now(), MARKER);
            http.unsigned(body);
        }
    }

    private static void seal(BotFixture fixture, String user) {
        fixture.users.openForm(user, 2);
        fixture.as(user).type("one-thing", MARKER + " says one");
        fixture.as(user).submit();
        fixture.users.awaitModal(user, "whole record");
    }

    /** Provokes errors of Slack and of a locked database. */
    private void provoke_failures(BotFixture fixture) {
        View ballot = fixture.users.openForm("U0AMIR", 2);
        fixture.workspace.faults().next("views.open", Fault.error("fatal_error"));
        fixture.as("U0GRACE").click(fixture.users.prompt("U0GRACE"), "prompt.rate.1");
        awaitLogged(EXPECTED_FAILURES.get(1)); // Or the next view would take the fault.
        fixture.workspace.faults().next("views.publish", Fault.error("fatal_error"));
        fixture.as("U0GRACE").openHome();
        awaitLogged(EXPECTED_FAILURES.get(2));
        DatabaseReader.locked(fixture, () -> {
            assertThat(send(fixture, "U0AMIR", writing(ballot, MARKER))).containsAnyOf("errors", "One moment");
            awaitLogged(EXPECTED_FAILURES.get(0));
        });
    }

    private void awaitLogged(String words) {
        Polling.await(
                "the failure", LOCKED_LIMIT, () -> log.lines().stream().anyMatch(logged -> logged.contains(words)));
    }
}
