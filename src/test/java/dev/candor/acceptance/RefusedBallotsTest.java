package dev.candor.acceptance;

import static dev.candor.acceptance.ForgedSubmissions.choosing;
import static dev.candor.acceptance.ForgedSubmissions.send;
import static dev.candor.acceptance.ForgedSubmissions.viewJson;
import static dev.candor.acceptance.ForgedSubmissions.writing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.demo.workspace.Message;
import dev.candor.demo.workspace.View;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Refused ballots get a polite answer, and nothing is stored. */
@Tag("slow")
final class RefusedBallotsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Transport.class)
    void forged_and_faulty_ballots_leave_no_trace(Transport transport) {
        try (BotFixture fixture = BotFixture.withOpenWave(folder, transport)) {
            View ballot = fixture.users.openForm(BotFixture.YOU, 4);
            byte[] before = DatabaseReader.bytes(fixture);

            assertThat(send(fixture, "U0GUEST", viewJson(ballot))).contains("Candor is for members of this workspace");
            assertThat(send(fixture, "U0NOBODY", viewJson(ballot))).doesNotContain("sealed");
            assertThat(send(
                            fixture,
                            BotFixture.YOU,
                            viewJson(ballot).put("private_metadata", "ci-pulse-19700101T000000Z")))
                    .contains("closed", "Nothing was stored");
            assertThat(send(fixture, BotFixture.YOU, viewJson(ballot).put("private_metadata", "' OR 1=1 --")))
                    .contains("closed");
            assertThat(send(fixture, BotFixture.YOU, choosing(ballot, "satisfaction", "6")))
                    .contains("\"errors\"", "satisfaction", "not one of those on the form");
            assertThat(send(fixture, BotFixture.YOU, choosing(ballot, "instead", "77")))
                    .contains("\"errors\"", "instead");
            assertThat(send(fixture, BotFixture.YOU, writing(ballot, "x".repeat(10_000))))
                    .contains("\"errors\"", "one-thing", "Please keep it to", "10000");

            assertThat(DatabaseReader.bytes(fixture)).isEqualTo(before);
            assertThat(DatabaseReader.answered(fixture)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void a_second_ballot_and_a_late_ballot_are_refused(Transport transport) {
        try (BotFixture fixture = BotFixture.withOpenWave(folder, transport)) {
            Message prompt = fixture.users.prompt(BotFixture.YOU);
            View ballot = fixture.users.openForm(BotFixture.YOU, 4);
            View late = fixture.users.openForm("U0ANA", 2);
            fixture.as(BotFixture.YOU).submit();
            fixture.users.awaitModal(BotFixture.YOU, "whole record");
            fixture.as(BotFixture.YOU).closeAll();
            byte[] before = DatabaseReader.bytes(fixture);

            assertThat(send(fixture, BotFixture.YOU, viewJson(ballot)))
                    .contains("You have answered this survey already");
            // On a device that still displays the prompt as it was.
            fixture.as(BotFixture.YOU).clickAsDisplayed(prompt, "prompt.rate.1");
            fixture.users.awaitModal(BotFixture.YOU, "You have answered this survey already");
            assertThat(DatabaseReader.bytes(fixture)).isEqualTo(before);

            fixture.clock.advanceTo(BotFixture.CLOSES.plus(Duration.ofMinutes(1)));
            assertThat(send(fixture, "U0ANA", viewJson(late))).contains("This survey is closed", "Nothing was stored");
        }
    }
}
