package dev.candor.edge.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One database and two processes that open it for writing. */
@Tag("slow")
class TwoProcessesTest {
    @TempDir
    private Path folder;

    @Test
    void a_database_of_another_process_is_refused_until_that_process_ends_even_if_it_is_killed()
            throws IOException, InterruptedException {
        String url = "jdbc:sqlite:" + folder.resolve("data/candor.db");
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        url)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (InputStream ready = other.getInputStream()) {
            assertThat(ready.read()).isEqualTo('!');
            assertThatThrownBy(() -> Database.open(url))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("candor.db is in use by another Candor")
                    .hasMessageContaining("stop that one first");
            Database.openReadOnly(url).close();
        } finally {
            other.destroyForcibly().waitFor();
        }
        Database.open(url).close();
    }

    /** Program that holds a database open until it is stopped. */
    static final class Writer {
        private Writer() {}

        /** Opens the database, prints a mark and waits. */
        public static void main(String[] arguments) throws IOException {
            try (Database database = Database.open(arguments[0])) {
                System.out.write(database.notReady().isEmpty() ? '!' : '?');
                System.out.flush();
                int unused = System.in.read();
            }
        }
    }
}
