package dev.candor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.demo.user.SubmissionOutcome;
import dev.candor.demo.user.UserDriver;
import dev.candor.demo.workspace.Channel;
import dev.candor.demo.workspace.Message;
import dev.candor.demo.workspace.View;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A whole wave, from the prompt on Tuesday to the digest on the following Monday. */
@Tag("slow")
final class WholeWaveTest {
    private static final Pattern USER_ID = Pattern.compile("\\bU0[A-Z0-9]{2,}\\b");
    private static final long SEED = 42;

    /** The prompts and reminders of sixty people are updated at fifty per minute. */
    private static final Duration TIME_TO_UPDATE_PROMPTS = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Transport.class)
    void a_wave_runs_from_the_first_prompt_to_the_digest(Transport transport) {
        try (BotFixture fixture = BotFixture.withOpenWave(folder, transport)) {
            everybody_at_work_is_asked_once(fixture);
            a_person_seals_answers_and_sees_the_receipt(fixture);
            fixture.workspace.startEngineers(SEED);
            fixture.clock.advanceTo(BotFixture.CLOSES.plus(Duration.ofHours(4)));
            the_result_is_posted_once(fixture);
            fixture.clock.advance(TIME_TO_UPDATE_PROMPTS, Duration.ofSeconds(6));
            prompts_show_that_the_survey_is_closed(fixture);
            fixture.clock.advanceTo(Instant.parse("2026-11-30T09:30:00Z"));
            teams_get_their_digest(fixture);
            no_message_broadcasts_or_names_anyone(fixture);
            assertThat(fixture.workspace.problems()).isEmpty();
        }
    }

    private static void everybody_at_work_is_asked_once(BotFixture fixture) {
        assertThat(DatabaseReader.roster(fixture))
                .isEqualTo(fixture.users.audience())
                .hasSizeGreaterThan(60);
        // It is night in New York.
        assertThat(fixture.users.directMessages("U0HANNAH")).isEmpty();
        fixture.clock.advanceTo(Instant.parse("2026-11-24T16:00:00Z"));
        fixture.deliver();
        List<String> asked = fixture.workspace.state().members().all().stream()
                .map(member -> member.id())
                .filter(id -> !fixture.users.directMessages(id).isEmpty())
                .sorted()
                .toList();
        assertThat(asked)
                .isEqualTo(fixture.users.atWork())
                .doesNotContain("U0DAGNY")
                .hasSizeGreaterThan(60);
        assertThat(asked)
                .allSatisfy(id -> assertThat(fixture.users.directMessages(id)).hasSize(1));
    }

    private static void a_person_seals_answers_and_sees_the_receipt(BotFixture fixture) {
        UserDriver you = fixture.as(BotFixture.YOU);
        View ballot = fixture.users.openForm(BotFixture.YOU, 4);
        assertThat(ballot.values()
                        .at("/satisfaction/answer/selected_option/value")
                        .asText())
                .isEqualTo("4");
        you.pick("ease", "6");
        you.pick("pain", "flaky tests", "docs");
        you.type("one-thing", "Fewer flaky tests, please");
        assertThat(you.submit()).isInstanceOf(SubmissionOutcome.Updated.class);
        assertThat(fixture.users.awaitModal(BotFixture.YOU, "whole record").words())
                .contains("CI", "*4*", "*6*", "flaky tests, docs", "Fewer flaky tests, please", "owners")
                .doesNotContain(BotFixture.YOU, "You ");
        you.closeAll();
        assertThat(DatabaseReader.answered(fixture)).containsExactly(BotFixture.YOU);
    }

    private static void the_result_is_posted_once(BotFixture fixture) {
        assertThat(fixture.users.posts("C0CI"))
                .hasSize(1)
                .first()
                .satisfies(result -> assertThat(result.words())
                        .contains("CI", "of those who answered", "Likely range")
                        .as("details and comments are behind buttons")
                        .doesNotContain("fingerprint", "Fewer flaky tests, please"))
                .satisfies(WholeWaveTest::has_its_picture);
        assertThat(DatabaseReader.roster(fixture)).isEmpty();
        assertThat(fixture.users.command(BotFixture.YOU, "ci")).contains("CI", "%");
    }

    private static void has_its_picture(Message result) {
        JsonNode image = result.blocks()
                .valueStream()
                .filter(block -> block.path("type").asText().equals("image"))
                .findFirst()
                .orElseThrow();
        String words = image.path("alt_text").asText();
        assertThat(words).contains("satisfied", " %");
        assertThat(result.text())
                .as("what notifications and screen readers say")
                .contains(words);
    }

    private static void prompts_show_that_the_survey_is_closed(BotFixture fixture) {
        assertThat(fixture.users.directMessages("U0DAGNY"))
                .as("on vacation all week")
                .isEmpty();
        assertThat(fixture.users.atWork()).allSatisfy(id -> {
            List<Message> messages = fixture.users.directMessages(id);
            assertThat(messages.get(0).words()).contains("The survey about CI (pulse) is closed");
            assertThat(messages).hasSize(1);
            assertThat(messages.get(0).element("results.details"))
                    .as("the result")
                    .isPresent();
            assertThat(messages.get(0).element("prompt.answer")).isEmpty();
        });
    }

    private static void teams_get_their_digest(BotFixture fixture) {
        assertThat(fixture.users.posts("C0PAY"))
                .hasSize(1)
                .first()
                .satisfies(
                        digest -> assertThat(digest.words()).contains("What you said", "CI: the next survey opens on"));
    }

    private static void no_message_broadcasts_or_names_anyone(BotFixture fixture) {
        assertThat(fixture.workspace.state().messages().all())
                .allSatisfy(message -> assertThat(message.broadcasts()).isEmpty());
        Stream<String> said = fixture.workspace.state().channels().all().stream()
                .filter(channel -> channel.kind() != Channel.Kind.DIRECT)
                .flatMap(channel -> fixture.users.posts(channel.id()).stream())
                .map(message -> message.text() + message.blocks());
        assertThat(said).isNotEmpty().noneMatch(words -> USER_ID.matcher(words).find());
    }
}
