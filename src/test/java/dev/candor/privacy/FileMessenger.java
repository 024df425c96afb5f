package dev.candor.privacy;

import dev.candor.core.outbox.Delivery;
import dev.candor.core.outbox.MessageLocation;
import dev.candor.core.outbox.Messenger;
import dev.candor.core.page.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A messenger that records deliveries in a file, which outlives the process. */
final class FileMessenger implements Messenger {
    private final Path file;

    FileMessenger(Path file) {
        this.file = file;
    }

    /** Deliveries in order. */
    List<String> delivered() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Delivery post(String to, Page page, String key) {
        write("post " + key);
        return new Delivery.Sent(new MessageLocation(to, "1.0"));
    }

    @Override
    public Delivery replace(MessageLocation location, Page page) {
        write("replace " + location.channel());
        return new Delivery.Sent(location);
    }

    @Override
    public Delivery delete(MessageLocation location) {
        write("delete " + location.channel());
        return new Delivery.Sent(location);
    }

    @Override
    public Search find(String to, String key) {
        return delivered().contains("post " + key)
                ? new Search.Found(new MessageLocation(to, "1.0"))
                : new Search.Absent();
    }

    private void write(String line) {
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
