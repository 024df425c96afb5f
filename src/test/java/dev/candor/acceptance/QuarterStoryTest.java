package dev.candor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.demo.workspace.Message;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The story of a quarter, from the command in Slack to the page and the Markdown file. */
@Tag("slow")
final class QuarterStoryTest {
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/report/link/[0-9a-f]{64}");
    private static final String OWNER = "U0PM";

    private static final List<String> TEN = List.of(
            "U0ANA", "U0BEN", "U0CHI", "U0LENA", "U0MAGDA", "U0AMIR", "U0GRACE", "U0HIRO", "U0NADIA", "U0DESMOND");

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private String cookie = "";

    @ParameterizedTest
    @EnumSource(Transport.class)
    void a_quarter_is_told_in_slack_in_a_browser_and_as_a_file(Transport transport) throws Exception {
        try (BotFixture bot = BotFixture.withOpenWave(folder, transport)) {
            assertThat(bot.users.command(BotFixture.YOU, "story ci"))
                    .contains("CI has no result in this quarter or the last.");
            TEN.forEach(user -> bot.users.answer(user, 5));
            bot.clock.advanceTo(BotFixture.CLOSES);
            bot.deliver();
            bot.users.command(OWNER, "mark ci new runners live");

            bot.as(BotFixture.YOU).command("/platform-feedback story ci 2026Q4");
            Message story = bot.as(BotFixture.YOU)
                    .await(
                            "the story",
                            () -> bot.as(BotFixture.YOU).ephemerals().stream()
                                    .filter(message -> LINK.matcher(
                                                    message.blocks().toString())
                                            .find())
                                    .findFirst());
            assertThat(story.words())
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

            HttpResponse<String> page = follow(bot, story);
            assertThat(page.body()).contains("CI: October to December 2026", "new runners live");
            HttpResponse<String> file = get(bot.at("/report/download/story/ci.md?quarter=2026Q4"), cookie);
            assertThat(file.body())
                    .startsWith("# CI: October to December 2026\n")
                    .contains("- **29 November 2026** new runners live\n");
        }
    }

    private HttpResponse<String> follow(BotFixture bot, Message story) throws IOException, InterruptedException {
        Matcher link = LINK.matcher(story.blocks().toString());
        assertThat(link.find()).isTrue();
        HttpResponse<String> opened = client.send(
                HttpRequest.newBuilder(URI.create(link.group()))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        String header = opened.headers().firstValue("Set-Cookie").orElseThrow();
        cookie = header.substring(0, header.indexOf(';'));
        return get(bot.at(opened.headers().firstValue("Location").orElseThrow()), cookie);
    }

    private HttpResponse<String> get(URI address, String visit) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(address).header("Cookie", visit).build(), HttpResponse.BodyHandlers.ofString());
    }
}
