package dev.candor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts, run with a java and a mvn that only print their arguments. */
final class LauncherTest {
    private static final String RUN = "java @HOME/config/jvm.options -jar HOME/target/candor.jar check\n";

    @TempDir
    private Path folder;

    private Path home;

    @BeforeEach
    void install() throws IOException {
        home = folder.resolve("opt/candor").toAbsolutePath();
        for (String name : new String[] {"candor", "build", "demo", "mvn"}) {
            Path script = Files.createDirectories(home.resolve("scripts")).resolve(name);
            Files.copy(Path.of("scripts", name), script);
        }
        Files.createDirectories(home.resolve("src/main"));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        program("java", "case \"$*\" in *ArchiveClasses*) echo \"$@\" >trained ;; *) echo java \"$@\" ;; esac");
        program("mvn", "echo mvn; mkdir -p target; touch target/candor.jar");
    }

    @Test
    void an_existing_jar_is_run_however_old_it_is() throws IOException {
        jar(Instant.EPOCH);

        assertThat(run(home.resolve("scripts/candor"), Map.of())).isEqualTo(RUN);
    }

    @Test
    void a_link_to_the_script_runs_the_jar_beside_the_script() throws IOException {
        jar(Instant.now());
        Path link = Files.createDirectories(folder.resolve("usr/bin")).resolve("candor");
        Files.createSymbolicLink(link, home.resolve("scripts/candor"));
        Path linkToLink = Files.createSymbolicLink(folder.resolve("usr/candor"), Path.of("bin/candor"));

        assertThat(run(link, Map.of())).isEqualTo(RUN);
        assertThat(run(linkToLink, Map.of())).isEqualTo(RUN);
    }

    @Test
    void a_missing_jar_is_built_and_its_classes_are_archived() {
        assertThat(run(home.resolve("scripts/candor"), Map.of()))
                .startsWith("Building HOME/target/candor.jar")
                .contains("mvn\n")
                .endsWith(RUN);
        assertThat(home.resolve("trained")).content().contains("-XX:ArchiveClassesAtExit=target/candor.jsa");
    }

    @Test
    void an_archive_of_classes_is_used() throws IOException {
        jar(Instant.now());
        Files.writeString(home.resolve("target/candor.jsa"), "archive");

        assertThat(run(home.resolve("scripts/candor"), Map.of()))
                .isEqualTo("java @HOME/config/jvm.options -XX:SharedArchiveFile=HOME/target/candor.jsa -Xlog:cds=off"
                        + " -Xlog:cds+dynamic=off -jar HOME/target/candor.jar check\n");
    }

    @Test
    void a_service_builds_nothing_and_says_what_to_run() {
        assertThat(run(home.resolve("scripts/candor"), Map.of("INVOCATION_ID", "7c1f")))
                .isEqualTo("candor: HOME/target/candor.jar is missing, and a service builds nothing;"
                        + " run HOME/scripts/build once\nexit 2\n");
    }

    @Test
    void what_maven_prints_into_a_file_holds_no_escape_codes() throws IOException {
        program("mvn", "echo \"$MAVEN_OPTS:\" \"$@\"");

        assertThat(run(home.resolve("scripts/mvn"), Map.of("MAVEN_OPTS", "-Xmx1g"))
                        .strip())
                .isEqualTo("-Djansi.noreset=true -Xmx1g: -Dstyle.color=never check");
    }

    @Test
    void the_demo_rebuilds_a_jar_older_than_its_sources() throws IOException {
        jar(Instant.EPOCH);

        assertThat(run(home.resolve("scripts/demo"), Map.of())).contains("mvn\n");
    }

    @Test
    void the_wrapper_is_used_where_the_script_itself_is_the_only_maven_on_the_path() throws IOException {
        Files.move(folder.resolve("programs/mvn"), home.resolve("scripts/mvnw"));
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : new String[] {"bash", "readlink", "dirname", "mkdir", "touch"}) {
            Path usual = Path.of("/usr/bin", tool);
            Files.createSymbolicLink(tools.resolve(tool), Files.exists(usual) ? usual : Path.of("/bin", tool));
        }
        String path = home.resolve("scripts") + ":" + tools;

        // Without its check the script would call itself for ever, so its time is limited.
        program("limited", "ulimit -t 5; exec " + home.resolve("scripts/mvn") + " check");

        assertThat(run(folder.resolve("programs/limited"), Map.of("PATH", path)))
                .isEqualTo("mvn\n");
    }

    private void jar(Instant modified) throws IOException {
        Path jar = Files.createDirectories(home.resolve("target")).resolve("candor.jar");
        Files.writeString(jar, "jar");
        Files.setLastModifiedTime(jar, FileTime.from(modified));
    }

    private void program(String name, String line) throws IOException {
        Path file = Files.createDirectories(folder.resolve("programs")).resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    /** The output of the script, with its folder replaced by HOME, and its exit code if it fails. */
    private String run(Path script, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(script.toString(), "check")
                .directory(folder.toFile()) // What the programs of the test write is not written here.
                .redirectErrorStream(true);
        builder.environment().remove("INVOCATION_ID");
        builder.environment().putAll(environment);
        builder.environment().merge("PATH", folder.resolve("programs").toString(), (old, ours) -> ours + ":" + old);
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .replace(home.toRealPath().toString(), "HOME");
            int end = process.waitFor();
            return end == 0 ? output : output + "exit " + end + "\n";
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
