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
final class Child {
    private static final int KILLED = 128 + 9;
    private static final long JOURNAL_MAGIC = 0xd9d505f920a163d7L;

    private final Process process;
    private final List<String> lines = new ArrayList<>();

    private Child(Path folder, String last) {
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
    static List<String> undisturbed(Path folder) {
        Child child = new Child(folder, "none");
        child.readTo("the end");
        assertThat(child.exit()).as("%s", child.lines).isZero();
        return child.lines.stream()
                .filter(line -> line.startsWith(Steps.NEXT))
                .map(line -> line.substring(Steps.NEXT.length()))
                .toList();
    }

    /** Kills one that stands still before this step. */
    static void killedBefore(String step, Path folder) {
        Child child = new Child(folder, step);
        child.readTo(step);
        child.process.destroyForcibly();
        assertThat(child.exit()).as("%s", child.lines).isEqualTo(KILLED);
    }

    /** Kills one in the middle of this step, as soon as the database's file is being overwritten; false if it was faster. */
    static boolean killedAmid(String step, Path folder) {
        Child child = new Child(folder, "none");
        child.readTo(step);
        while (child.process.isAlive() && !isHot(folder)) {
            Thread.onSpinWait();
        }
        child.process.destroyForcibly();
        child.exit();
        return isHot(folder);
    }

    /** Whether a journal is left without which the database's file is a ruin: its records are on the disk and counted. */
    static boolean isHot(Path folder) {
        try {
            ByteBuffer journal = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("data/candor.db-journal")));
            return journal.remaining() > 12 && journal.getLong() == JOURNAL_MAGIC && journal.getInt() > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readTo(String step) {
        BufferedReader out = process.inputReader();
        try {
            String line = out.readLine();
            while (line != null) {
                lines.add(line);
                line = line.equals(Steps.NEXT + step) ? null : out.readLine();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int exit() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
