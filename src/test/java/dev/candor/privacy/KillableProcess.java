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

/** A {@link ClosingProcess} of its own, and its end: its own, or by {@code kill -9}. */
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

    /** Lets one close the wave; all its steps, each named once. */
    static List<String> runToEnd(Path folder) {
        KillableProcess child = new KillableProcess(folder, "none");
        child.readUntil("the end");
        assertThat(child.exitCode()).as("%s", child.lines).isZero();
        return child.lines.stream()
                .filter(line -> line.startsWith(StepTracer.PREFIX))
                .map(line -> line.substring(StepTracer.PREFIX.length()))
                .toList();
    }

    /** Kills one that stands still before this step. */
    static void killedBefore(String step, Path folder) {
        KillableProcess child = new KillableProcess(folder, step);
        child.readUntil(step);
        child.process.destroyForcibly();
        assertThat(child.exitCode()).as("%s", child.lines).isEqualTo(SIGKILL_EXIT_CODE);
    }

    /** Kills one in the middle of this step, as soon as the database's file is being overwritten; false if it was faster. */
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

    /** Whether a journal is left without which the database's file is a ruin: its records are on the disk and counted. */
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
