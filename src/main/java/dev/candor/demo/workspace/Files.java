package dev.candor.demo.workspace;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The workspace's files: announced, then uploaded, then shared; usable in blocks a few seconds later. */
public final class Files {
    private static final Duration PROCESSING = Duration.ofSeconds(3);

    private final Map<String, Announced> announced = new HashMap<>();
    private final Map<String, SharedFile> shared = new HashMap<>();
    private final InstantSource clock;
    private long next = 1;

    Files(InstantSource clock) {
        this.clock = clock;
    }

    /** An announced file; its bytes are empty until they are uploaded. */
    public record Announced(String id, String name, String altText, int length, Optional<byte[]> bytes) {}

    /** Announces a file and assigns its id. */
    public synchronized Announced announce(String name, int length, String altText) {
        String id = "F" + String.format(java.util.Locale.ROOT, "%08d", next++);
        Announced file = new Announced(id, name, altText, length, Optional.empty());
        announced.put(id, file);
        return file;
    }

    /** Stores the bytes; false if the file is unknown or its announced length differs. */
    public synchronized boolean upload(String id, byte[] bytes) {
        Announced file = announced.get(id);
        if (file == null || bytes.length != file.length) {
            return false;
        }
        announced.put(id, new Announced(id, file.name, file.altText, file.length, Optional.of(bytes)));
        return true;
    }

    /** Completes an upload; empty if the bytes are missing. */
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

    /** Completed file with this id. */
    public synchronized Optional<SharedFile> find(String id) {
        return Optional.ofNullable(shared.get(id));
    }

    /** Whether blocks can show the file already. */
    public boolean isUsable(String id) {
        return find(id).filter(file -> !clock.instant().isBefore(file.usableFrom()))
                .isPresent();
    }
}
