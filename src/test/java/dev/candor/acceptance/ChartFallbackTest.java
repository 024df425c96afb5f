package dev.candor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.demo.workspace.Fault;
import dev.candor.demo.workspace.Message;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A result whose picture Slack does not take at once, or not at all, is posted once in the next best form. */
@Tag("slow")
class ChartFallbackTest {
    private static final int ANSWERS = 12;

    @TempDir
    private Path folder;

    @Test
    void without_the_permission_to_upload_files_a_result_is_text_and_nothing_is_missing() {
        try (BotFixture fixture = BotFixture.withoutScope(folder, "files:write")) {
            fixture.awaitReadiness();
            fixture.clock.notifyListeners();
            fixture.open();
            Message result = result(fixture);

            assertThat(types(result)).contains("section").doesNotContain("image");
            assertThat(result.words()).contains("satisfied", "Likely range");
            assertThat(fixture.users.command(BotFixture.YOU, "ci")).contains("satisfied");
            assertThat(fixture.app().missing()).isEmpty();
            assertThat(fixture.workspace.problems()).isEmpty();
        }
    }

    @Test
    void an_upload_that_fails_leaves_the_text() {
        try (BotFixture fixture = BotFixture.withOpenWave(folder, Transport.HTTP)) {
            fixture.workspace.faults().next("files.completeUploadExternal", Fault.dropAfter());
            Message result = result(fixture);

            assertThat(types(result)).doesNotContain("image");
            assertThat(result.words()).contains("satisfied");
            fixture.clock.advance(Duration.ofMinutes(5));
            fixture.users.command(BotFixture.YOU, "ci");
            assertThat(types(fixture.as(BotFixture.YOU).ephemerals().get(0)))
                    .as("the next reader's upload works")
                    .contains("image");
        }
    }

    @Test
    void a_picture_that_slack_still_processes_is_waited_for() {
        try (BotFixture fixture = BotFixture.withOpenWave(folder, Transport.SOCKETS)) {
            fixture.workspace.state().files().processFor(Duration.ofMillis(700));
            Message result = result(fixture);

            assertThat(types(result)).contains("image");
            assertThat(result.edited()).isFalse();
            assertThat(fixture.workspace.webApi().calls("files.info"))
                    .as("would need another permission")
                    .isZero();
        }
    }

    /** The only post of the wave's result. */
    private static Message result(BotFixture fixture) {
        fixture.users.atWork().stream()
                .filter(person -> !fixture.users.directMessages(person).isEmpty())
                .limit(ANSWERS)
                .forEach(person -> fixture.users.answer(person, 4));
        fixture.clock.advanceTo(BotFixture.CLOSES);
        fixture.deliver();
        fixture.as(BotFixture.YOU)
                .awaitMessage("C0CI", message -> !message.words().isEmpty());
        assertThat(fixture.users.posts("C0CI")).hasSize(1);
        return fixture.users.posts("C0CI").get(0);
    }

    private static List<String> types(Message message) {
        return message.blocks()
                .valueStream()
                .map(block -> block.path("type"))
                .map(JsonNode::asText)
                .toList();
    }
}
