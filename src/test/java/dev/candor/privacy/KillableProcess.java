package dev.candor.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a {@link ClosingProcess} in a JVM of its own, and lets it end or kills it with {@code kill -9}. */
final class KillableProcess {
    private static final int SIGKILL_EXIT_CODE = 128 + 9;
    private static final long JOURNAL_MAGIC = 0xd9d505f920a163d7L;

    private final Process process;
    private final List<String> lines = new ArrayList<>();

    private KillableProcess(Path folder, String last) {
        try {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            ClosingProcess.class.getName(),
                            folder.toString(),
                            WaveToClose.CLOSES.toString(),
                            last)
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a process to its end and returns the names of its steps. */
    static List<String> runToEnd(Path folder) {
        KillableProcess child = new KillableProcess(folder, "none");
        child.readUntil("the end");
        assertThat(child.exitCode()).as("%s", child.lines).isZero();
        return child.lines.stream()
                .filter(line -> line.startsWith(StepTracer.PREFIX))
                .map(line -> line.substring(StepTracer.PREFIX.length()))
                .toList();
    }

    /** Kills a process before this step. */
    static void killedBefore(String step, Path folder) {
        KillableProcess child = new KillableProcess(folder, step);
        child.readUntil(step);
        child.process.destroyForcibly();
        assertThat(child.exitCode()).as("%s", child.lines).isEqualTo(SIGKILL_EXIT_CODE);
    }

    /** Kills a process during this step, while it overwrites the database file; false if it was faster. */
    static boolean killedDuring(String step, Path folder) {
        KillableProcess child = new KillableProcess(folder, "none");
        child.readUntil(step);
        while (child.process.isAlive() && !hasHotJournal(folder)) {
            Thread.onSpinWait();
        }
        child.process.destroyForcibly();
        child.exitCode();
        return hasHotJournal(folder);
    }

    /** Whether a hot rollback journal is left, without which the database file would be corrupt. */
    static boolean hasHotJournal(Path folder) {
        try {
            ByteBuffer journal = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("data/candor.db-journal")));
            return journal.remaining() > 12 && journal.getLong() == JOURNAL_MAGIC && journal.getInt() > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readUntil(String step) {
        BufferedReader out = process.inputReader();
        try {
            String line = out.readLine();
            while (line != null) {
                lines.add(line);
                line = line.equals(StepTracer.PREFIX + step) ? null : out.readLine();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int exitCode() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
