package dev.candor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.demo.SimulatedClock;
import dev.candor.demo.SimulatedWorkspace;
import dev.candor.demo.SimulatorSettings;
import dev.candor.demo.workspace.Manifest;
import dev.candor.edge.config.Configuration;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plan of the shipped configuration for the demo's workspace. */
class ForecastCommandTest {
    private static final Instant EVE = Instant.parse("2026-11-24T09:59:00Z");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private SimulatedWorkspace workspace;

    @BeforeEach
    void start() {
        workspace = SimulatedWorkspace.start(
                SimulatorSettings.standard(),
                SimulatedClock.manual(EVE),
                Manifest.read(Path.of("config/slack-manifest.yaml")));
    }

    @AfterEach
    void stop() {
        workspace.close();
    }

    private int plan(Path config, int weeks) {
        Configuration configuration = TestConfiguration.read(config);
        return new ForecastCommand(configuration, Demo.environment(workspace, folder), () -> EVE)
                .print(weeks, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    @Test
    void the_plan_in_the_readme_is_what_the_program_prints() throws IOException {
        assertThat(plan(Path.of("config/candor.yaml"), 12)).as(err::toString).isZero();
        Matcher block = Pattern.compile("(?s)```text\\n(.*?)```").matcher(Files.readString(Path.of("README.md")));
        assertThat(block.find()).isTrue();
        assertThat(block.group(1)).isEqualTo(out.toString());
    }

    @Test
    void no_line_is_longer_than_a_hundred_characters_and_nobody_is_named() throws IOException {
        assertThat(plan(with("attention: { at_most: 1, per: P10D }"), 52))
                .as(err::toString)
                .isZero();
        assertThat(out.toString().lines())
                .allMatch(line -> line.length() <= 100)
                .noneMatch(line -> line.matches(".*\\bU0[A-Z].*"))
                .anyMatch(line -> line.contains("skipped"));
    }

    @Test
    void a_survey_open_only_outside_working_hours_is_warned_of() throws IOException {
        String weekend = Files.readString(Path.of("config/candor.yaml"))
                .replace("0 0 10 ? * TUE#2", "0 0 10 ? * SAT")
                .replaceFirst("(?s)(SAT.*?)open_for: P7D\n    remind_after: \\[P3D\\]", "$1open_for: PT12H");
        assertThat(plan(Files.writeString(folder.resolve("candor.yaml"), weekend), 2))
                .as(err::toString)
                .isZero();
        assertThat(err.toString())
                .startsWith("warning: survey jenkins-pulse of Sat 28 Nov 2026 10:00 and Sat 5 Dec 2026 10:00")
                .contains("nobody in the timezone Europe/London can be asked");
    }

    private Path with(String attention) throws IOException {
        String shipped = Files.readString(Path.of("config/candor.yaml"));
        return Files.writeString(
                folder.resolve("candor.yaml"), shipped.replace("attention: { at_most: 2, per: P7D }", attention));
    }

    @Test
    void no_database_is_created_and_an_existing_one_is_only_read() throws IOException {
        Path config = Path.of("config/candor.yaml");
        assertThat(plan(config, 1)).isZero();
        assertThat(folder.resolve("data")).doesNotExist();
        try (CoreFixture fixture = new CoreFixture(folder)) {
            fixture.openWave();
        }
        byte[] before = Files.readAllBytes(folder.resolve("data/candor.db"));
        out.getBuffer().setLength(0);
        assertThat(plan(config, 1)).isZero();
        assertThat(out.toString()).as("that wave is open already").contains("! it is already open then");
        assertThat(Files.readAllBytes(folder.resolve("data/candor.db"))).isEqualTo(before);
    }

    @Test
    void a_database_of_another_version_is_refused_with_a_remedy() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.createFile(folder.resolve("data/candor.db"));
        assertThatThrownBy(() -> plan(Path.of("config/candor.yaml"), 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("was not written by Candor; name its database, or start it with serve once");
    }

    @Test
    void a_plan_without_a_response_from_slack_says_so() {
        workspace.close();
        assertThat(plan(Path.of("config/candor.yaml"), 1)).isEqualTo(1);
        assertThat(err.toString()).startsWith("candor: slack: auth.test: ").doesNotContain("\tat ");
        assertThat(out.toString()).isEmpty();
    }
}
