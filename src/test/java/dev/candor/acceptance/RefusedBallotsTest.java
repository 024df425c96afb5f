package dev.candor.acceptance;

import static dev.candor.acceptance.Forger.choosing;
import static dev.candor.acceptance.Forger.sent;
import static dev.candor.acceptance.Forger.viewOf;
import static dev.candor.acceptance.Forger.writing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.demo.workspace.View;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ballots that cannot be taken: said kindly, and nothing stored. */
final class RefusedBallotsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Transport.class)
    void forged_and_faulty_ballots_leave_no_trace(Transport line) {
        try (BotFixture stage = BotFixture.asking(folder, line)) {
            View ballot = stage.tap(BotFixture.YOU, 4);
            byte[] before = Records.bytes(stage);

            assertThat(sent(stage, "U0GUEST", viewOf(ballot))).contains("Candor is for members of this workspace");
            assertThat(sent(stage, "U0NOBODY", viewOf(ballot))).doesNotContain("sealed");
            assertThat(sent(stage, BotFixture.YOU, viewOf(ballot).put("private_metadata", "ci-pulse-19700101T000000Z")))
                    .contains("closed", "Nothing was stored");
            assertThat(sent(stage, BotFixture.YOU, viewOf(ballot).put("private_metadata", "' OR 1=1 --")))
                    .contains("closed");
            assertThat(sent(stage, BotFixture.YOU, choosing(ballot, "satisfaction", "6")))
                    .contains("\"errors\"", "satisfaction", "not one of those on the form");
            assertThat(sent(stage, BotFixture.YOU, choosing(ballot, "instead", "77")))
                    .contains("\"errors\"", "instead");
            assertThat(sent(stage, BotFixture.YOU, writing(ballot, "x".repeat(10_000))))
                    .contains("\"errors\"", "one-thing", "Please keep it to", "10000");

            assertThat(Records.bytes(stage)).isEqualTo(before);
            assertThat(Records.answered(stage)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void the_first_answers_stand_and_a_closed_survey_takes_none(Transport line) {
        try (BotFixture stage = BotFixture.asking(folder, line)) {
            View ballot = stage.tap(BotFixture.YOU, 4);
            View late = stage.tap("U0ANA", 2);
            stage.as(BotFixture.YOU).submit();
            stage.awaitModal(BotFixture.YOU, "whole record");
            stage.as(BotFixture.YOU).closeAll();
            byte[] before = Records.bytes(stage);

            assertThat(sent(stage, BotFixture.YOU, viewOf(ballot))).contains("You have answered this survey already");
            stage.as(BotFixture.YOU).click(stage.prompt(BotFixture.YOU), "prompt.rate.1");
            stage.awaitModal(BotFixture.YOU, "You have answered this survey already");
            assertThat(Records.bytes(stage)).isEqualTo(before);

            stage.clock.windTo(BotFixture.CLOSE.plus(Duration.ofMinutes(1)));
            assertThat(sent(stage, "U0ANA", viewOf(late))).contains("This survey is closed", "Nothing was stored");
        }
    }
}
