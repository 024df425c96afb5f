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

/** Small secret files in a folder of their own. */
final class KeyFiles {
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");

    // Comments that waited for a later wave once lay in files that ended in .held.
    private static final Pattern OURS = Pattern.compile(".+\\.(key|held)(\\.new)?");
    private static final String MARKER = "vault.id";

    private final Path folder;
    private volatile Optional<String> id = Optional.empty();

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
            demand();
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the file whole or not at all. */
    void write(String name, byte[] content) {
        demand();
        write(file(name), content);
    }

    private void write(Path file, byte[] content) {
        Path half = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(half);
            Files.createFile(half, PosixFilePermissions.asFileAttribute(OWNER_FILE));
            overwrite(half, content);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            syncFolder();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Destroys every file but these and the one that tells which vault it is. */
    void destroyAllBut(Set<String> names) {
        demand();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> !names.contains(file.getFileName().toString()))
                    .filter(file -> OURS.matcher(file.getFileName().toString()).matches())
                    .toList()
                    .forEach(this::destroy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the folder is the one it was at the start. */
    boolean areThere() {
        return id.isPresent() ? id.equals(marker()) : Files.isDirectory(folder);
    }

    /** Holds the folder to this id, or gives it a new one where none is known. */
    String bind(Optional<String> known, byte[] random) {
        Optional<String> found = marker();
        if (known.isPresent() && !known.equals(found)) {
            throw refusal(
                    folder,
                    "is not the folder that goes with this database: bring that one back (is it mounted?); if it is"
                            + " lost for good, run: printf " + known.get() + " > " + folder.resolve(MARKER)
                            + " and what is open is closed as void and asked again");
        }
        if (known.isEmpty() && found.isPresent() && holdsKeys()) {
            throw refusal(
                    folder,
                    "holds the keys of another database: name a folder of its own, or the database that goes with it");
        }
        // A new id also where an old one is found: the database that remembers it must not take this for its vault.
        String now = known.orElseGet(() -> HexFormat.of().formatHex(random));
        if (known.isEmpty()) {
            write(folder.resolve(MARKER), now.getBytes(StandardCharsets.US_ASCII));
        }
        id = Optional.of(now);
        return now;
    }

    private Optional<String> marker() {
        try {
            return Optional.of(Files.readString(folder.resolve(MARKER)).strip());
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

    private void demand() {
        if (!areThere()) {
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
            demand(); // Destroyed before, if it is the vault that does not hold it.
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
