package dev.candor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.demo.user.SubmissionOutcome;
import dev.candor.demo.user.UserDriver;
import dev.candor.demo.workspace.Message;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An owner answers a result: the thread, a crash, the digest, and who may not. */
class OwnerAnswersTest {
    private static final long SEED = 7;
    private static final String PM = "U0PM";
    private static final String WORDS = "New *runners* for all <!channel>";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Transport.class)
    void an_answer_reaches_the_thread_of_the_result_once_and_the_next_digest(Transport transport) {
        try (BotFixture fixture = BotFixture.withOpenWave(folder, transport)) {
            fixture.workspace.startEngineers(SEED);
            fixture.clock.advanceTo(BotFixture.CLOSES.plus(Duration.ofHours(4)));
            Message result = fixture.users.posts("C0CI").get(0);

            somebody_else_is_told_whom_to_ask(fixture, result);
            the_owner_answers(fixture, result);
            fixture.restart();
            fixture.deliver();
            the_answer_stands_once_in_the_thread(fixture, result);
            fixture.clock.advanceTo(Instant.parse("2026-11-30T09:30:00Z"));
            assertThat(fixture.users.posts("C0PAY"))
                    .hasSize(1)
                    .first()
                    .satisfies(digest -> assertThat(digest.words())
                            .contains("What you said", "What was done about it", "New *runners* for all"));
            assertThat(fixture.workspace.state().messages().all())
                    .allSatisfy(message -> assertThat(message.broadcasts()).isEmpty());
            assertThat(fixture.workspace.problems()).isEmpty();
        }
    }

    private static void somebody_else_is_told_whom_to_ask(BotFixture fixture, Message result) {
        UserDriver you = fixture.as(BotFixture.YOU);
        you.click(result, "results.reply");
        assertThat(fixture.users
                        .awaitModal(BotFixture.YOU, "Only the owners of CI can answer its results")
                        .words())
                .contains("<@U0PM>");
        you.closeAll();
        assertThat(fixture.users.command(BotFixture.YOU, "ci")).doesNotContain("Answer this");
    }

    private static void the_owner_answers(BotFixture fixture, Message result) {
        UserDriver owner = fixture.as(PM);
        owner.click(result, "results.reply");
        assertThat(owner.awaitModal("reply").words()).contains("What do you answer?", "Your answer is public");
        owner.type("words", WORDS);
        owner.type("day", "2026-11-27");
        owner.pick("subject", "1");
        assertThat(fixture.users.awaitModal(PM, "or why you don't").words())
                .as("of a part of the result alone")
                .contains("Won't do it, because");
        owner.pick("subject", "0");
        fixture.users.awaitModal(PM, "Is there something that you won't do?");
        assertThat(owner.submit()).isInstanceOf(SubmissionOutcome.Incomplete.class);
        owner.pick("kind", "DONE");
        owner.type("link", "https://wiki.example/runners_2");
        owner.submit();
        fixture.users.awaitModal(PM, "Your answer is stored");
        owner.closeAll();
    }

    private static void the_answer_stands_once_in_the_thread(BotFixture fixture, Message result) {
        List<Message> posts = fixture.users.posts("C0CI");
        assertThat(posts).hasSize(2);
        Message answer = posts.get(1);
        assertThat(answer.thread()).contains(result.ts());
        assertThat(answer.text() + answer.blocks())
                .contains(
                        "The owners of CI reply to the result of",
                        "done on 27 November 2026",
                        "https://wiki.example/runners_2")
                .as("never who answered")
                .doesNotContain(PM);
    }
}
