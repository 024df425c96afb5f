package dev.candor.demo.workspace;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Files: announced, then uploaded, then shared; usable in blocks a little later. */
public final class Files {
    private static final Duration PROCESSING = Duration.ofSeconds(3);

    private final Map<String, Announced> announced = new HashMap<>();
    private final Map<String, SharedFile> shared = new HashMap<>();
    private final InstantSource clock;
    private long next = 1;

    Files(InstantSource clock) {
        this.clock = clock;
    }

    /** A file of which the bytes are still to come, or have come. */
    public record Announced(String id, String name, String altText, int length, Optional<byte[]> bytes) {}

    /** Announces a file and makes up its id. */
    public synchronized Announced announce(String name, int length, String altText) {
        String id = "F" + String.format(java.util.Locale.ROOT, "%08d", next++);
        Announced file = new Announced(id, name, altText, length, Optional.empty());
        announced.put(id, file);
        return file;
    }

    /** Takes the bytes; false if the file is unknown or has another length. */
    public synchronized boolean upload(String id, byte[] bytes) {
        Announced file = announced.get(id);
        if (file == null || bytes.length != file.length) {
            return false;
        }
        announced.put(id, new Announced(id, file.name, file.altText, file.length, Optional.of(bytes)));
        return true;
    }

    /** Completes an upload; nothing if the bytes never came. */
    public synchronized Optional<SharedFile> complete(String id, String title) {
        Announced file = announced.get(id);
        if (file == null || file.bytes.isEmpty()) {
            return Optional.empty();
        }
        announced.remove(id);
        SharedFile done = new SharedFile(
                id,
                file.name,
                title,
                file.altText,
                ByteBuffer.wrap(file.bytes.get()),
                clock.instant().plus(PROCESSING));
        shared.put(id, done);
        return Optional.of(done);
    }

    /** The file with this id, once its upload was completed. */
    public synchronized Optional<SharedFile> find(String id) {
        return Optional.ofNullable(shared.get(id));
    }

    /** Whether a block may show it yet. */
    public boolean isUsable(String id) {
        return find(id).filter(file -> !clock.instant().isBefore(file.usableFrom()))
                .isPresent();
    }
}
