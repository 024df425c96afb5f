package dev.candor.demo.workspace;

import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * A file that was uploaded.
 *
 * @param usableFrom when its processing is over, on the workspace's clock
 */
public record SharedFile(String id, String name, String title, String altText, ByteBuffer content, Instant usableFrom) {

    /** A copy of what is in it. */
    public byte[] bytes() {
        byte[] copy = new byte[content.remaining()];
        content.duplicate().get(copy);
        return copy;
    }
}
