package dev.candor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where native libraries are unpacked. */
class TemporaryFolderTest {
    @TempDir
    Path folder;

    @Test
    void a_folder_that_runs_programs_is_good_and_left_as_it_was() throws IOException {
        assertThatCode(() -> TemporaryFolder.requireUsable(folder)).doesNotThrowAnyException();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_folder_that_is_not_there_is_named_with_the_way_out() {
        Path gone = folder.resolve("gone");
        assertThatThrownBy(() -> TemporaryFolder.requireUsable(gone))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("java.io.tmpdir: " + gone + " cannot be written")
                .hasMessageContaining("JAVA_OPTS=-Djava.io.tmpdir=");
    }

    @Test
    void a_folder_on_a_file_system_that_runs_nothing_is_named_with_the_way_out() throws IOException {
        Optional<Path> noexec = Files.readAllLines(Path.of("/proc/mounts")).stream()
                .map(line -> line.split(" "))
                .filter(mount -> mount[2].equals("tmpfs") && (mount[3] + ",").contains("noexec,"))
                .map(mount -> Path.of(mount[1]))
                .filter(Files::isWritable)
                .findFirst();
        assumeThat(noexec).as("such a file system on this machine").isPresent();
        assertThatThrownBy(() -> TemporaryFolder.requireUsable(noexec.orElseThrow()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("runs nothing (noexec)")
                .hasMessageContaining("JAVA_OPTS=-Djava.io.tmpdir=");
    }
}
