package dev.candor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders for what is not kept, and a check of the one into which SQLite's native library is unpacked and runs. */
final class TemporaryFolder {
    private static final Path USUAL = Path.of("/tmp");
    private static final Path IN_MEMORY = Path.of("/dev/shm");

    private TemporaryFolder() {}

    /** The folder that the driver uses. */
    static Path ofThisProcess() {
        return Path.of(System.getProperty("org.sqlite.tmpdir", System.getProperty("java.io.tmpdir", "/tmp")));
    }

    /** The folder for data that may be lost: in memory where the system has such a file system, unless one is named. */
    static Path fastest() {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        return folder.equals(USUAL) && Files.isDirectory(IN_MEMORY) && Files.isWritable(IN_MEMORY) ? IN_MEMORY : folder;
    }

    /** Throws if the folder cannot be used. Leaves no file behind. */
    static void requireUsable(Path folder) {
        try {
            Path trial = Files.createTempFile(
                    folder,
                    "candor",
                    ".so",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            // On a file system that is mounted noexec nothing is executable, whatever its permissions say.
            boolean runs = Files.isExecutable(trial);
            Files.delete(trial);
            if (!runs) {
                throw refusal(folder, "is on a file system that runs nothing (noexec)");
            }
        } catch (IOException e) {
            throw new IllegalStateException(
                    refusal(folder, "cannot be written (" + e + ")").getMessage(), e);
        }
    }

    private static IllegalStateException refusal(Path folder, String why) {
        return new IllegalStateException(
                "java.io.tmpdir: " + folder + " " + why + ", but SQLite's native library must"
                        + " be unpacked and run there; name another folder, such as JAVA_OPTS=-Djava.io.tmpdir=/var/lib/candor");
    }
}
