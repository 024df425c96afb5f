package dev.candor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The folder for native libraries. */
@Tag("slow")
class TemporaryFolderTest {
    @TempDir
    Path folder;

    @Test
    void a_usable_folder_is_accepted_and_left_unchanged() throws IOException {
        assertThatCode(() -> TemporaryFolder.requireUsable(folder)).doesNotThrowAnyException();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_missing_folder_is_named_with_a_remedy() {
        Path gone = folder.resolve("gone");
        assertThatThrownBy(() -> TemporaryFolder.requireUsable(gone))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("java.io.tmpdir: " + gone + " cannot be written")
                .hasMessageContaining("JAVA_OPTS=-Djava.io.tmpdir=");
    }

    @Test
    void a_start_with_a_noexec_folder_is_refused_in_one_line() throws IOException, InterruptedException {
        assumeThat(mounted("true").waitFor())
                .as("whether this machine lets us mount a noexec file system")
                .isZero();
        Process start = mounted(
                "exec",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "audit",
                "--db",
                folder.resolve("candor.db").toString());
        String output = new String(start.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(output)
                .isEqualTo("candor: java.io.tmpdir: " + folder + " is on a file system that runs nothing (noexec), but"
                        + " SQLite's native library must be unpacked and run there; name another folder, such as"
                        + " JAVA_OPTS=-Djava.io.tmpdir=/var/lib/candor\n");
        assertThat(start.waitFor()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"audit --db DB", "serve --config C", "doctor --config C", "plan --config C", "demo --port 0"})
    void every_command_that_needs_the_library_checks_the_folder_first(String command)
            throws IOException, InterruptedException {
        String gone = folder.resolve("gone").toString();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djava.io.tmpdir=" + gone,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName())
                .redirectErrorStream(true);
        Pattern.compile(" ")
                .splitAsStream(command.replace("DB", folder.resolve("candor.db").toString())
                        .replace(" C", " config/candor.yaml"))
                .forEach(builder.command()::add);
        builder.environment().putAll(Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_SIGNING_SECRET", "hush"));
        Path output = folder.resolve("output");
        Process process = builder.redirectOutput(output.toFile()).start();
        boolean ended = process.waitFor(1, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).as("whether it was refused").isTrue();
        assertThat(Files.readAllLines(output)).singleElement().asString().startsWith("candor: java.io.tmpdir: " + gone);
    }

    /** Runs this command with a noexec file system mounted over the folder. */
    private Process mounted(String... command) throws IOException {
        return new ProcessBuilder(
                        "env", // Without unshare it fails as without the right to mount.
                        "unshare",
                        "--user",
                        "--map-root-user",
                        "--mount",
                        "sh",
                        "-c",
                        "mount -t tmpfs -o noexec candor '" + folder + "' && " + String.join(" ", command))
                .redirectErrorStream(true)
                .start();
    }
}
