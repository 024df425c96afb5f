package dev.candor.demo.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The workspace's files: announced, then uploaded, then completed; usable in blocks once they are processed. */
public final class Files {
    private final Map<String, Announced> announced = new HashMap<>();
    private final Map<String, SharedFile> shared = new HashMap<>();
    private final InstantSource wall;
    private Duration processing = Duration.ZERO;
    private long next = 1;

    Files(InstantSource wall) {
        this.wall = wall;
    }

    /** Makes the processing of further files take this much real time. */
    public synchronized void processFor(Duration real) {
        processing = real;
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
                wall.instant().plus(processing));
        shared.put(id, done);
        return Optional.of(done);
    }

    /** Completed file with this id. */
    public synchronized Optional<SharedFile> find(String id) {
        return Optional.ofNullable(shared.get(id));
    }

    /** Slack's error messages for the files in these blocks or this view that cannot be shown, or not yet. */
    public List<String> faultsIn(JsonNode given, String pointer) {
        List<String> faults = new ArrayList<>();
        collectFaults(given, pointer, faults);
        return faults;
    }

    private void collectFaults(JsonNode node, String pointer, List<String> faults) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                String below = pointer + "/" + field.getKey();
                if (!field.getKey().equals("slack_file")) {
                    collectFaults(field.getValue(), below, faults);
                } else if (!isUsable(field.getValue().path("id").asText())) {
                    faults.add("[ERROR] invalid slack file [json-pointer:" + below + "]");
                }
            });
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collectFaults(node.get(i), pointer + "/" + i, faults);
        }
    }

    private boolean isUsable(String id) {
        return find(id).filter(file -> !wall.instant().isBefore(file.usableFrom()))
                .isPresent();
    }
}
