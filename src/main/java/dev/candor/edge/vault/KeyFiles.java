package dev.candor.edge.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Small secret files in a folder of their own, accessible only to its owner. */
final class KeyFiles {
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");

    // Earlier versions kept comments for a later wave in files that ended in .held.
    private static final Pattern KEY_FILE = Pattern.compile(".+\\.(key|held)(\\.new)?");
    private static final String ID_FILE = "vault.id";

    private final Path folder;
    private volatile Optional<String> id = Optional.empty();

    private KeyFiles(Path folder) {
        this.folder = folder;
    }

    /** Opens the folder after checking that it is safe. */
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
            requireFolder();
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the file whole or not at all. */
    void write(String name, byte[] content) {
        requireFolder();
        write(file(name), content);
    }

    private void write(Path file, byte[] content) {
        Path temporary = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(temporary);
            Files.createFile(temporary, PosixFilePermissions.asFileAttribute(OWNER_FILE));
            overwrite(temporary, content);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
            syncFolder();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Destroys every key file but these; the vault's id stays. */
    void destroyAllBut(Set<String> names) {
        requireFolder();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> !names.contains(file.getFileName().toString()))
                    .filter(file ->
                            KEY_FILE.matcher(file.getFileName().toString()).matches())
                    .toList()
                    .forEach(this::destroy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the folder is still the one that was opened. */
    boolean isFolderPresent() {
        return id.isPresent() ? id.equals(storedId()) : Files.isDirectory(folder);
    }

    /** Checks the folder's id against the known one, or writes a new id where none is known. */
    String bind(Optional<String> known, byte[] random) {
        Optional<String> found = storedId();
        if (known.isPresent() && !known.equals(found)) {
            throw refusal(
                    folder,
                    "is not the folder that goes with this database: bring that one back (is it mounted?); if it is"
                            + " lost for good, run: printf " + known.get() + " > " + folder.resolve(ID_FILE)
                            + " and what is open is closed as void and asked again");
        }
        if (known.isEmpty() && found.isPresent() && holdsKeys()) {
            throw refusal(
                    folder,
                    "holds the keys of another database: name a folder of its own, or the database that goes with it");
        }
        // A new id replaces a found one: the database that remembers the old id must not accept this vault.
        String now = known.orElseGet(() -> HexFormat.of().formatHex(random));
        if (known.isEmpty()) {
            write(folder.resolve(ID_FILE), now.getBytes(StandardCharsets.US_ASCII));
        }
        id = Optional.of(now);
        return now;
    }

    private Optional<String> storedId() {
        try {
            return Optional.of(Files.readString(folder.resolve(ID_FILE)).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private boolean holdsKeys() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".key"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireFolder() {
        if (!isFolderPresent()) {
            throw refusal(folder, "is not the folder that it was at the start: bring it back (is it mounted?)");
        }
    }

    /** Overwrites the file with zeros, then removes it. */
    void destroy(String name) {
        destroy(file(name));
    }

    private void destroy(Path file) {
        try {
            overwrite(file, new byte[(int) Files.size(file)]);
            Files.delete(file);
            syncFolder();
        } catch (NoSuchFileException e) {
            requireFolder(); // Destroyed before, unless the folder itself is missing.
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
