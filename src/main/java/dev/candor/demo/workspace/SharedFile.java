package dev.candor.demo.workspace;

import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * A file that was uploaded.
 *
 * @param usableFrom end of processing, in real time
 */
public record SharedFile(String id, String name, String title, String altText, ByteBuffer content, Instant usableFrom) {

    /** Copy of the content. */
    public byte[] bytes() {
        byte[] copy = new byte[content.remaining()];
        content.duplicate().get(copy);
        return copy;
    }
}
