package dev.candor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From the first question on a Tuesday to the digest on the Monday after. */
final class WholeWaveTest {
    private static final Pattern SOMEBODY = Pattern.compile("\\bU0[A-Z0-9]{2,}\\b");
    private static final long SEED = 42;

    /** Prompts and reminders of sixty people change at fifty a minute. */
    private static final Duration LAST_WORDS = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Transport.class)
    void people_are_asked_answer_in_secret_and_hear_what_was_learnt(Transport line) {
        try (BotFixture stage = BotFixture.asking(folder, line)) {
            everybody_at_work_is_asked_once(stage);
            you_seal_your_answers_and_see_what_was_sealed(stage);
            stage.workspace.wakeEngineers(SEED);
            stage.clock.windTo(BotFixture.CLOSE.plus(Duration.ofHours(4)));
            the_result_is_posted_once(stage);
            stage.clock.wind(LAST_WORDS, Duration.ofSeconds(6));
            prompts_say_that_it_is_over(stage);
            stage.clock.windTo(Instant.parse("2026-11-30T09:30:00Z"));
            teams_get_their_digest(stage);
            nobody_is_shouted_at_or_named(stage);
            assertThat(stage.workspace.problems()).isEmpty();
        }
    }

    private static void everybody_at_work_is_asked_once(BotFixture stage) {
        assertThat(Records.roster(stage)).isEqualTo(stage.audience()).hasSizeGreaterThan(60);
        // New York is asleep.
        assertThat(stage.letters("U0HANNAH")).isEmpty();
        stage.clock.windTo(Instant.parse("2026-11-24T16:00:00Z"));
        stage.deliver();
        List<String> asked = stage.workspace.state().people().all().stream()
                .map(member -> member.id())
                .filter(id -> !stage.letters(id).isEmpty())
                .sorted()
                .toList();
        assertThat(asked).isEqualTo(stage.atWork()).doesNotContain("U0DAGNY").hasSizeGreaterThan(60);
        assertThat(asked).allSatisfy(id -> assertThat(stage.letters(id)).hasSize(1));
    }

    private static void you_seal_your_answers_and_see_what_was_sealed(BotFixture stage) {
        UserDriver you = stage.as(BotFixture.YOU);
        View ballot = stage.tap(BotFixture.YOU, 4);
        assertThat(ballot.values()
                        .at("/satisfaction/answer/selected_option/value")
                        .asText())
                .isEqualTo("4");
        you.pick("ease", "6");
        you.pick("pain", "flaky tests", "docs");
        you.type("one-thing", "Fewer flaky tests, please");
        assertThat(you.submit()).isInstanceOf(SubmissionOutcome.Updated.class);
        assertThat(stage.awaitModal(BotFixture.YOU, "whole record").words())
                .contains("CI", "*4*", "*6*", "flaky tests, docs", "Fewer flaky tests, please", "owners")
                .doesNotContain(BotFixture.YOU, "You ");
        you.closeAll();
        assertThat(Records.answered(stage)).containsExactly(BotFixture.YOU);
    }

    private static void the_result_is_posted_once(BotFixture stage) {
        assertThat(stage.posts("C0CI"))
                .hasSize(1)
                .first()
                .satisfies(result -> assertThat(result.words())
                        .contains("CI", "of those who answered", "Likely range")
                        .as("never what a press is for")
                        .doesNotContain("fingerprint", "Fewer flaky tests, please"));
        assertThat(Records.roster(stage)).isEmpty();
        assertThat(stage.command(BotFixture.YOU, "ci")).contains("CI", "%");
    }

    private static void prompts_say_that_it_is_over(BotFixture stage) {
        assertThat(stage.letters("U0DAGNY")).as("on vacation all week").isEmpty();
        assertThat(stage.atWork()).allSatisfy(id -> {
            List<Message> letters = stage.letters(id);
            assertThat(letters.get(0).words()).contains("The survey about CI is closed");
            assertThat(letters).hasSize(1);
            assertThat(letters.get(0).element("results.details"))
                    .as("the result")
                    .isPresent();
            assertThat(letters.get(0).element("prompt.answer")).isEmpty();
        });
    }

    private static void teams_get_their_digest(BotFixture stage) {
        assertThat(stage.posts("C0PAY"))
                .hasSize(1)
                .first()
                .satisfies(
                        digest -> assertThat(digest.words()).contains("What we learnt from you", "CI: asked again on"));
    }

    private static void nobody_is_shouted_at_or_named(BotFixture stage) {
        assertThat(stage.workspace.state().messages().all())
                .allSatisfy(message -> assertThat(message.broadcasts()).isEmpty());
        Stream<String> said = stage.workspace.state().channels().all().stream()
                .filter(channel -> channel.kind() != Channel.Kind.DIRECT)
                .flatMap(channel -> stage.posts(channel.id()).stream())
                .map(message -> message.text() + message.blocks());
        assertThat(said).isNotEmpty().noneMatch(words -> SOMEBODY.matcher(words).find());
    }
}
