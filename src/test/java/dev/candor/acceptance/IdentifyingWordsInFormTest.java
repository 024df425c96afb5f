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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A comment that tells who is meant: pointed out, kept nowhere meanwhile, and then sealed as its writer saw it. */
final class IdentifyingWordsInFormTest {
    private static final String TELLING = "Ben Whitcombe of Payments sits on PAY-123, ask @ana";
    private static final String WARNED = "Ben Whitcombe · Payments · PAY-123 · @ana";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Transport.class)
    void pointed_out_once_then_sealed_as_it_is(Transport line) {
        try (BotFixture stage = BotFixture.asking(folder, line)) {
            Map<String, String> before = files();

            View warning = warned(stage, TELLING);

            assertThat(warning.words())
                    .containsSubsequence("Not sealed yet", WARNED, "Could tell who is meant:", WARNED);
            assertThat(warning.json().at("/submit/text").asText()).isEqualTo("Seal it as it is now");
            assertThat(warning.json().path("private_metadata").asText())
                    .matches(stage.app().openWaves().get(0).id() + " warned [0-9a-f]{32}");
            assertThat(value(warning, "/one-thing/answer/value")).isEqualTo(TELLING);
            assertThat(value(warning, "/satisfaction/answer/selected_option/value"))
                    .isEqualTo("2");
            assertThat(value(warning, "/pain/answer/selected_options/0/text/text"))
                    .isEqualTo("flaky tests");
            assertThat(value(warning, "/one-thing.readers/answer/selected_option/value"))
                    .isEqualTo("everyone");
            assertThat(files())
                    .as("what lies in the folders, after the warning")
                    .isEqualTo(before);
            assertThat(Records.answered(stage)).isEmpty();

            stage.as(BotFixture.YOU).submit();
            assertThat(stage.awaitModal(BotFixture.YOU, "whole record").words())
                    .contains(TELLING, "*2*", "flaky tests", "everyone");
            assertThat(Records.answered(stage)).containsExactly(BotFixture.YOU);
            assertThat(stage.workspace.problems()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void looked_at_again_when_it_was_edited_and_sealed_when_nobody_is_meant(Transport line) {
        try (BotFixture stage = BotFixture.asking(folder, line)) {
            warned(stage, TELLING);
            UserDriver you = stage.as(BotFixture.YOU);
            you.type("one-thing", "Reviews take too long, whatever Whitcombe says");
            you.submit();
            assertThat(stage.awaitModal(BotFixture.YOU, "Not sealed yet").words())
                    .doesNotContain("PAY-123");
            you.type("one-thing", "Reviews take too long, whoever does them");
            you.submit();
            assertThat(stage.awaitModal(BotFixture.YOU, "whole record").words())
                    .contains("Reviews take too long, whoever does them", "*2*")
                    .doesNotContain("Whitcombe", "PAY-123");
            assertThat(stage.workspace.problems()).isEmpty();
        }
    }

    @Test
    void without_such_words_it_is_sealed_at_once() {
        try (BotFixture stage = BotFixture.asking(folder, Transport.HTTP)) {
            SubmissionOutcome first =
                    filled(stage, "CI v1.2.3 since 2026-11-24 10:30: UTF-8 in `@Test` breaks. Will it heal?");
            assertThat(first).isInstanceOf(SubmissionOutcome.Updated.class);
            assertThat(stage.awaitModal(BotFixture.YOU, "whole record").words()).contains("Will it heal?");
        }
    }

    @Test
    void closing_the_warning_leaves_nothing_and_the_survey_open() {
        try (BotFixture stage = BotFixture.asking(folder, Transport.HTTP)) {
            Map<String, String> before = files();
            warned(stage, TELLING);
            stage.as(BotFixture.YOU).closeAll();
            assertThat(files()).isEqualTo(before);
            stage.answer(BotFixture.YOU, 4);
            assertThat(Records.answered(stage)).containsExactly(BotFixture.YOU);
        }
    }

    @Test
    void names_are_learnt_again_after_a_restart_and_nobody_waits_for_them() {
        try (BotFixture stage = BotFixture.asking(folder, Transport.HTTP)) {
            stage.stop();
            stage.workspace.faults().next("users.list", Fault.error("missing_scope"));
            stage.start();
            stage.awaitReadiness();
            BotFixture.await(
                    "names", () -> pointedOut(stage, "@zoe or Whitcombe knows").equals("@zoe · Whitcombe"));
        }
    }

    @Test
    void without_names_a_ballot_is_sealed_all_the_same() {
        try (BotFixture stage = BotFixture.asking(folder, Transport.HTTP)) {
            stage.stop();
            stage.workspace.faults().next("users.list", 1_000, Fault.error("missing_scope"));
            stage.start();
            stage.awaitReadiness();
            filled(stage, "whatever Whitcombe says");
            assertThat(stage.awaitModal(BotFixture.YOU, "whole record").words()).contains("whatever Whitcombe says");
        }
    }

    /** What is pointed out in this text, which must hold something at least. */
    private static String pointedOut(BotFixture stage, String text) {
        stage.clock.wind(Duration.ofMinutes(1)); // Slack has so many forms opened in a minute, and no more.
        stage.tap("U0ANA", 3);
        stage.as("U0ANA").type("one-thing", text);
        stage.as("U0ANA").submit();
        String words = stage.awaitModal("U0ANA", "Not sealed yet").words();
        stage.as("U0ANA").closeAll();
        return words.lines().filter(line -> line.startsWith("@zoe")).findFirst().orElse(words);
    }

    private static View warned(BotFixture stage, String text) {
        filled(stage, text);
        return stage.awaitModal(BotFixture.YOU, "Not sealed yet");
    }

    private static SubmissionOutcome filled(BotFixture stage, String text) {
        stage.tap(BotFixture.YOU, 2);
        UserDriver you = stage.as(BotFixture.YOU);
        you.pick("pain", "flaky tests");
        you.type("one-thing", text);
        you.pick("one-thing.readers", "everyone");
        return you.submit();
    }

    private static String value(View view, String pointer) {
        JsonNode value = view.values().at(pointer);
        return value.asText();
    }

    /** The bytes of every file that the bot keeps, by path. */
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
