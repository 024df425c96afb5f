package dev.candor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results by team in the second of two waves about CI, with the shipped configuration and the simulated company. */
@Tag("slow")
class TeamResultsTest {
    private static final Pattern TEAM_RESULT = Pattern.compile("mostly positive|mixed|mostly negative");
    private static final Instant SECOND_CLOSE = Instant.parse("2026-12-27T10:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void the_second_wave_shows_at_least_four_teams_separately() {
        try (BotFixture fixture = BotFixture.withShippedConfiguration(folder)) {
            fixture.workspace.startEngineers(42);
            fixture.clock.advanceTo(SECOND_CLOSE.plus(Duration.ofHours(1)));
            String teams = fixture.users.command(BotFixture.YOU, "ci teams");
            assertThat(TEAM_RESULT.matcher(teams).results().map(MatchResult::group))
                    .as(teams)
                    .hasSizeGreaterThanOrEqualTo(4);
            assertThat(teams).as("no percentage of a small team").doesNotContain(" % satisfied");
        }
    }
}
