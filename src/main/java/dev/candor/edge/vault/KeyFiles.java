package dev.candor.edge.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** Small secret files in a folder of their own. */
final class KeyFiles {
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");

    private final Path folder;

    private KeyFiles(Path folder) {
        this.folder = folder;
    }

    /** The files in this folder, once it is known to be safe. */
    static KeyFiles in(Path folder, Path database) {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            if (!Files.exists(absolute)) {
                if (Files.exists(database)) {
                    throw refusal(
                            folder,
                            "is missing, though there is a database: bring it back; if it is lost, run"
                                    + " mkdir -m 700 " + folder
                                    + ", and what is open is closed as void and asked again");
                }
                Files.createDirectories(absolute, PosixFilePermissions.asFileAttribute(OWNER_FOLDER));
            }
            if (!Files.isDirectory(absolute) || !Files.isWritable(absolute)) {
                throw refusal(folder, "is not a folder that this user may write to");
            }
            if (!OWNER_FOLDER.containsAll(Files.getPosixFilePermissions(absolute))) {
                throw refusal(folder, "can be read by others; run: chmod 700 " + folder);
            }
        } catch (IOException e) {
            throw refusal(folder, "cannot be used (" + e + "); name a folder that this user may write to");
        }
        return new KeyFiles(absolute);
    }

    private static IllegalStateException refusal(Path folder, String why) {
        return new IllegalStateException("CANDOR_VAULT: " + folder + " " + why);
    }

    Optional<byte[]> read(String name) {
        try {
            return Optional.of(Files.readAllBytes(file(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the file whole or not at all. */
    void write(String name, byte[] content) {
        Path half = folder.resolve(name + ".new");
        try {
            Files.deleteIfExists(half);
            Files.createFile(half, PosixFilePermissions.asFileAttribute(OWNER_FILE));
            overwrite(half, content);
            Files.move(half, file(name), StandardCopyOption.ATOMIC_MOVE);
            syncFolder();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Overwrites the file with zeros, then removes it. */
    void destroy(String name) {
        try {
            Path file = file(name);
            overwrite(file, new byte[(int) Files.size(file)]);
            Files.delete(file);
            syncFolder();
        } catch (NoSuchFileException e) {
            return; // Destroyed before.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void overwrite(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private void syncFolder() throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Path file(String name) {
        if (!name.matches("[A-Za-z0-9_-]{1,200}\\.key")) {
            throw new IllegalArgumentException("'" + name + "' cannot name a key");
        }
        return folder.resolve(name);
    }
}
