package dev.candor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped configuration and the simulated company, over two waves about CI. */
class TeamsToldApartTest {
    private static final Pattern TOLD = Pattern.compile("mostly positive|mixed|mostly negative");
    private static final Instant SECOND_CLOSE = Instant.parse("2026-12-27T10:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void in_the_second_wave_four_groups_or_more_are_told_apart() {
        try (BotFixture stage = BotFixture.shipped(folder)) {
            stage.workspace.wakeEngineers(42);
            stage.clock.windTo(SECOND_CLOSE.plus(Duration.ofHours(1)));
            String teams = stage.command(BotFixture.YOU, "ci teams");
            assertThat(TOLD.matcher(teams).results().map(MatchResult::group))
                    .as(teams)
                    .hasSizeGreaterThanOrEqualTo(4);
            assertThat(teams).as("never a share of a small group").doesNotContain(" % satisfied");
        }
    }
}
