package dev.candor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.demo.workspace.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The story of a quarter, from the command in Slack to the page and the Markdown file. */
@Tag("slow")
final class QuarterStoryTest {
    private static final String OWNER = "U0PM";

    private static final List<String> TEN = List.of(
            "U0ANA", "U0BEN", "U0CHI", "U0LENA", "U0MAGDA", "U0AMIR", "U0GRACE", "U0HIRO", "U0NADIA", "U0DESMOND");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Transport.class)
    void a_quarter_is_told_in_slack_in_a_browser_and_as_a_file(Transport transport)
            throws IOException, InterruptedException {
        try (BotFixture bot = BotFixture.withOpenWave(folder, transport)) {
            assertThat(bot.users.command(BotFixture.YOU, "story ci"))
                    .contains("CI has no result in this quarter or the last.");
            TEN.forEach(user -> bot.users.answer(user, 5));
            bot.clock.advanceTo(BotFixture.CLOSES);
            bot.deliver();
            bot.users.command(OWNER, "mark ci new runners live");

            ReportVisit visit = ReportVisit.by(bot, BotFixture.YOU, "story ci 2026Q4");
            List<Message> answers = bot.as(BotFixture.YOU).ephemerals();
            assertThat(answers.get(answers.size() - 1).words())
                    .contains("What we heard", "80 % or more of those who answered are satisfied.")
                    .contains("What we did", "*29 November 2026* new runners live")
                    .contains(
                            "What changed",
                            "Too early to tell from this quarter alone. No earlier result to compare with.")
                    .contains(
                            "What we chose not to build, and why",
                            "The owners have recorded nothing that they won't do.")
                    .contains("What is next", "The next survey opens on Tuesday 1 December.")
                    .as("nobody who was asked, and not who marked")
                    .doesNotContain("U0ANA", OWNER);

            assertThat(visit.start()).hasToString("/report/story/ci?quarter=2026Q4");
            assertThat(visit.read("/story/ci?quarter=2026Q4"))
                    .contains("CI: October to December 2026", "new runners live");
            assertThat(visit.read("/download/story/ci.md?quarter=2026Q4"))
                    .startsWith("# CI: October to December 2026\n")
                    .contains("- **29 November 2026** new runners live\n");
        }
    }
}
