package dev.candor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.demo.user.SubmissionOutcome;
import dev.candor.demo.user.UserDriver;
import dev.candor.demo.workspace.Fault;
import dev.candor.demo.workspace.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A comment with identifying words is pointed out, stored nowhere meanwhile, and then sealed as its writer saw it. */
@Tag("slow")
final class IdentifyingWordsInFormTest {
    private static final String IDENTIFYING_COMMENT = "Ben Whitcombe of Payments sits on PAY-123, ask @ana";
    private static final String WARNING = "Ben Whitcombe · Payments · PAY-123 · @ana";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Transport.class)
    void identifying_words_are_pointed_out_once_and_then_sealed_unchanged(Transport transport) {
        try (BotFixture fixture = BotFixture.withOpenWave(folder, transport)) {
            Map<String, String> before = files();

            View warning = warned(fixture, IDENTIFYING_COMMENT);

            assertThat(warning.words())
                    .containsSubsequence(
                            "Not sealed yet",
                            WARNING,
                            "These words could show who you are, or whom you mean:",
                            WARNING);
            assertThat(warning.json().at("/submit/text").asText()).isEqualTo("Seal it as it is now");
            assertThat(warning.json().path("private_metadata").asText())
                    .matches(fixture.app().openWaves().get(0).id() + " warned [0-9a-f]{32}");
            assertThat(value(warning, "/one-thing/answer/value")).isEqualTo(IDENTIFYING_COMMENT);
            assertThat(value(warning, "/satisfaction/answer/selected_option/value"))
                    .isEqualTo("2");
            assertThat(value(warning, "/pain/answer/selected_options/0/text/text"))
                    .isEqualTo("flaky tests");
            assertThat(value(warning, "/one-thing.readers/answer/selected_option/value"))
                    .isEqualTo("everyone");
            assertThat(files()).as("files after the warning").isEqualTo(before);
            assertThat(DatabaseReader.answered(fixture)).isEmpty();

            fixture.as(BotFixture.YOU).submit();
            assertThat(fixture.users.awaitModal(BotFixture.YOU, "whole record").words())
                    .contains(IDENTIFYING_COMMENT, "*2*", "flaky tests", "everyone");
            assertThat(DatabaseReader.answered(fixture)).containsExactly(BotFixture.YOU);
            assertThat(fixture.workspace.problems()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void an_edited_comment_is_checked_again_and_sealed_without_identifying_words(Transport transport) {
        try (BotFixture fixture = BotFixture.withOpenWave(folder, transport)) {
            warned(fixture, IDENTIFYING_COMMENT);
            UserDriver you = fixture.as(BotFixture.YOU);
            you.type("one-thing", "Reviews take too long, whatever Whitcombe says");
            you.submit();
            assertThat(fixture.users
                            .awaitModal(BotFixture.YOU, "Not sealed yet")
                            .words())
                    .doesNotContain("PAY-123");
            you.type("one-thing", "Reviews take too long, whoever does them");
            you.submit();
            assertThat(fixture.users.awaitModal(BotFixture.YOU, "whole record").words())
                    .contains("Reviews take too long, whoever does them", "*2*")
                    .doesNotContain("Whitcombe", "PAY-123");
            assertThat(fixture.workspace.problems()).isEmpty();
        }
    }

    @Test
    void a_comment_without_identifying_words_is_sealed_at_once() {
        try (BotFixture fixture = BotFixture.withOpenWave(folder, Transport.HTTP)) {
            SubmissionOutcome first =
                    submitted(fixture, "CI v1.2.3 since 2026-11-24 10:30: UTF-8 in `@Test` breaks. Will it heal?");
            assertThat(first).isInstanceOf(SubmissionOutcome.Updated.class);
            assertThat(fixture.users.awaitModal(BotFixture.YOU, "whole record").words())
                    .contains("Will it heal?");
        }
    }

    @Test
    void closing_the_warning_stores_nothing_and_leaves_the_survey_open() {
        try (BotFixture fixture = BotFixture.withOpenWave(folder, Transport.HTTP)) {
            Map<String, String> before = files();
            warned(fixture, IDENTIFYING_COMMENT);
            fixture.as(BotFixture.YOU).closeAll();
            assertThat(files()).isEqualTo(before);
            fixture.users.answer(BotFixture.YOU, 4);
            assertThat(DatabaseReader.answered(fixture)).containsExactly(BotFixture.YOU);
        }
    }

    @Test
    void names_are_loaded_again_after_a_restart_without_delaying_anyone() {
        try (BotFixture fixture = BotFixture.withOpenWave(folder, Transport.HTTP)) {
            fixture.stop();
            fixture.workspace.faults().next("users.list", Fault.error("missing_scope"));
            fixture.start();
            fixture.awaitReadiness();
            AtomicInteger looks = new AtomicInteger();
            Polling.await(
                    "names",
                    // Another button each time: of the same one it might be the second click of a double click.
                    () -> pointedOut(fixture, 1 + looks.getAndIncrement() % 5, "@zoe or Whitcombe knows")
                            .equals("@zoe · Whitcombe"));
        }
    }

    @Test
    void a_ballot_is_sealed_even_if_no_names_are_known() {
        try (BotFixture fixture = BotFixture.withOpenWave(folder, Transport.HTTP)) {
            fixture.stop();
            fixture.workspace.faults().next("users.list", 1_000, Fault.error("missing_scope"));
            fixture.start();
            fixture.awaitReadiness();
            submitted(fixture, "whatever Whitcombe says");
            assertThat(fixture.users.awaitModal(BotFixture.YOU, "whole record").words())
                    .contains("whatever Whitcombe says");
        }
    }

    /** The warning about this text, which must contain identifying words. */
    private static String pointedOut(BotFixture fixture, int point, String text) {
        fixture.clock.advance(Duration.ofMinutes(1)); // Slack limits the opened views per minute.
        fixture.users.openForm("U0ANA", point);
        fixture.as("U0ANA").type("one-thing", text);
        fixture.as("U0ANA").submit();
        String words = fixture.users.awaitModal("U0ANA", "Not sealed yet").words();
        fixture.as("U0ANA").closeAll();
        return words.lines().filter(line -> line.startsWith("@zoe")).findFirst().orElse(words);
    }

    private static View warned(BotFixture fixture, String text) {
        submitted(fixture, text);
        return fixture.users.awaitModal(BotFixture.YOU, "Not sealed yet");
    }

    private static SubmissionOutcome submitted(BotFixture fixture, String text) {
        fixture.users.openForm(BotFixture.YOU, 2);
        UserDriver you = fixture.as(BotFixture.YOU);
        you.pick("pain", "flaky tests");
        you.type("one-thing", text);
        you.pick("one-thing.readers", "everyone");
        return you.submit();
    }

    private static String value(View view, String pointer) {
        JsonNode value = view.values().at(pointer);
        return value.asText();
    }

    /** Bytes of all files of the bot by path. */
    private Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(path).toString(),
                        new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
